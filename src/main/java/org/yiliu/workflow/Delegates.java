package org.yiliu.workflow;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiliu.account.Accounts;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.publishing.Publications;
import org.yiliu.quality.QualityGate;
import org.yiliu.review.Reviews;

/** The automatic steps: each reads variables, calls its module, writes the result. Beans carry the names the drawings use. */
@Configuration(proxyBeanMethods = false)
class Delegates {

    /** Holds the text in its translation task: the refusal undoes the completion that led here. */
    @Bean
    JavaDelegate qualityGateDelegate(QualityGate gate) {
        return execution -> gate.requireOpen(article(execution));
    }

    @Bean
    JavaDelegate nextLevelDelegate(Reviews reviews) {
        return execution -> {
            List<ReviewLevel> next =
                    reviews.next(article(execution), Routing.plan(execution::getVariable), round(execution));
            String level = next.isEmpty()
                    ? ProcessModel.NONE
                    : next.size() > 1
                            ? ProcessModel.SECOND_AND_FINAL
                            : next.get(0).name();
            execution.setVariable(ProcessModel.NEXT_LEVEL, level);
        };
    }

    /** A source revised when the text had left its translator begins a new round; the same translator goes on. */
    @Bean
    JavaDelegate carryOverDelegate(Articles articles, CarryOvers carryOvers, Reviews reviews) {
        return execution -> {
            ArticleView article = articles.get(article(execution));
            Date cancelled =
                    article.stage() == Stage.SCHEDULED ? (Date) execution.getVariable(ProcessModel.PUBLISH_AT) : null;
            carryOvers.take(
                    article,
                    article.sourceVersion(),
                    isDecided(article) ? (String) execution.getVariable(ProcessModel.PUBLISHED_BY) : null,
                    cancelled == null ? null : cancelled.toInstant());
            reviews.voidSignOffs(article.number());
            execution.setVariable(ProcessModel.TRANSLATOR, article.translator());
            if (article.stage() != Stage.TRANSLATING) {
                execution.setVariable(ProcessModel.ROUND, round(execution) + 1);
            }
        };
    }

    /** Publishes in the publisher's name; one who has left since the article was scheduled does not hold it up. */
    @Bean
    JavaDelegate publishDelegate(Accounts accounts, Articles articles, Publications publications, QualityGate gate) {
        return execution -> {
            String article = article(execution);
            int round = round(execution);
            List<ReviewLevel> levels = Routing.plan(execution::getVariable).levels();
            String publisher = (String) execution.getVariable(ProcessModel.PUBLISHED_BY);
            gate.published(article);
            boolean active = accounts.withRole(Role.PUBLISHER).stream()
                    .anyMatch(person -> person.username().equals(publisher));
            if (active) {
                accounts.actingAs(publisher, () -> publications.publish(article, levels, round));
            } else {
                publications.publish(article, levels, round);
            }
            articles.stands(article, new Standing(Stage.PUBLISHED, null, round, null, null, null));
        };
    }

    @Bean
    JavaDelegate withdrawalDelegate(Articles articles) {
        return execution -> articles.stands(
                article(execution), new Standing(Stage.WITHDRAWN, null, round(execution), null, null, null));
    }

    @Bean
    JavaDelegate reminderDelegate(Journal journal) {
        return execution -> append(journal, execution, JournalEvent.REMINDER_DUE);
    }

    @Bean
    JavaDelegate deadlineDelegate(Journal journal) {
        return execution -> append(journal, execution, JournalEvent.DEADLINE_PASSED);
    }

    /** Whether the publisher has decided, and the page waits for its time or for a thread. */
    private static boolean isDecided(ArticleView article) {
        return article.taskId() == null;
    }

    private static void append(Journal journal, DelegateExecution execution, JournalEvent event) {
        journal.append(article(execution), null, event, round(execution), Map.of("task", TaskType.TRANSLATE.name()));
    }

    private static String article(DelegateExecution execution) {
        return (String) execution.getVariable(ProcessModel.ARTICLE_NUMBER);
    }

    private static int round(DelegateExecution execution) {
        return number(execution, ProcessModel.ROUND);
    }

    private static int number(DelegateExecution execution, String variable) {
        return (Integer) execution.getVariable(variable);
    }
}
