package org.yiliu.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * The whole program with its sample articles, seen through a browser. All classes so marked share one program: each makes
 * articles of its own, and leaves accounts and settings as it found them. No mock requests here: with a token they put a
 * store of their own in place of the one that gives a browser its cookie.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfChromium
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "yiliu.data-dir=target/test-data/browser",
            "spring.datasource.url=jdbc:h2:mem:browser",
            "yiliu.demo.samples=true"
        })
public @interface InBrowser {}
