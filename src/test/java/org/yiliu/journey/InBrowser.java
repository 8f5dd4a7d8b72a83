package org.yiliu.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.yiliu.support.EnabledIfChromium;

/** The whole program with its sample articles, seen through a browser; all classes so marked share one program. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfChromium
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"yiliu.data-dir=target/test-data/browser", "spring.datasource.url=jdbc:h2:mem:browser"})
@interface InBrowser {}
