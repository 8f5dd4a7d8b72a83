package org.yiliu.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.journal.Journal;
import org.yiliu.publishing.Publications;
import org.yiliu.quality.QualityGate;
import org.yiliu.review.Reviews;
import org.yiliu.translation.Questions;
import org.yiliu.translation.Translations;

/** Runs a test with the real engine and the modules below played by {@link Newsroom}; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = NewsroomConfiguration.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "yiliu.data-dir=./target/h2/${random.uuid}",
            "yiliu.workflow.job-executor=false",
            "spring.flyway.locations=classpath:db/migration/workflow"
        })
@MockitoBean(
        types = {
            Accounts.class,
            Articles.class,
            Journal.class,
            Publications.class,
            QualityGate.class,
            Questions.class,
            Reviews.class,
            Translations.class
        })
public @interface InTheNewsroom {}
