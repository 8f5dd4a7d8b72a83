package org.yiliu.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.article.ArticleView;

/** Starts an article's process and tells it what happened; the article's number is its business key. */
@Component
class Processes {

    private final RuntimeService engine;

    Processes(RuntimeService engine) {
        this.engine = engine;
    }

    /** Whether the article is on its way. */
    boolean running(String articleNumber) {
        return engine.createProcessInstanceQuery()
                        .processDefinitionKey(ProcessModel.TRANSLATION)
                        .processInstanceBusinessKey(articleNumber)
                        .count()
                > 0;
    }

    /** @param translator who gets the translation at once; null lets routing decide */
    void start(ArticleView article, int round, @Nullable String translator) {
        start(article, round, translator, new HashMap<>());
    }

    /** A correction of the published page, which the translator it had makes. */
    void correct(ArticleView article, int round, boolean small) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(ProcessModel.SMALL_CORRECTION, small);
        variables.put(ProcessModel.PUBLISHED_VERSION, article.targetVersion());
        start(article, round, article.translator(), variables);
    }

    private void start(ArticleView article, int round, @Nullable String translator, Map<String, Object> variables) {
        variables.put(ProcessModel.ARTICLE_NUMBER, article.number());
        variables.put(ProcessModel.CATEGORY, article.category().name());
        variables.put(ProcessModel.PRIORITY, article.priority().name());
        variables.put(ProcessModel.CHARACTERS, article.characters());
        variables.put(ProcessModel.ROUND, round);
        variables.put(ProcessModel.TRANSLATOR, translator);
        engine.startProcessInstanceByKey(ProcessModel.TRANSLATION, article.number(), variables);
    }

    /** @throws WrongStageException (409) if a step of the process runs at this very moment */
    void tell(String message, String articleNumber) {
        try {
            engine.createMessageCorrelation(message)
                    .processInstanceBusinessKey(articleNumber)
                    .correlate();
        } catch (RuntimeException failure) {
            throw Conflicts.lost(failure) ? WrongStageException.movedOn(articleNumber) : failure;
        }
    }
}
