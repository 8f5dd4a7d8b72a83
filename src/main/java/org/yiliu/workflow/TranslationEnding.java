package org.yiliu.workflow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Person;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.Handover;
import org.yiliu.translation.Translations;

/**
 * The translator hands in: the English is frozen and the translator's part recorded. The process itself asks the quality
 * gate next; what the gate holds undoes this too.
 */
@Component
class TranslationEnding implements Ending {

    private final TaskService engine;
    private final Translations translations;
    private final Journal journal;

    TranslationEnding(TaskService engine, Translations translations, Journal journal) {
        this.engine = engine;
        this.translations = translations;
        this.journal = journal;
    }

    @Override
    public TaskType type() {
        return TaskType.TRANSLATE;
    }

    @Override
    public Map<String, Object> end(WorkItem item, Completion completion, Person me) {
        String article = item.articleNumber();
        EnglishVersion version = translations.freeze(article, Handover.HANDED_IN, null, item.round());
        translations.tookPart(article, me.username(), null);
        journal.append(
                article,
                me.username(),
                JournalEvent.HANDED_IN,
                item.round(),
                Map.of("version", String.valueOf(version.version())));
        Map<String, Object> variables = new HashMap<>();
        variables.put(ProcessModel.TRANSLATOR, me.username());
        if (Routing.isSet(name -> variable(item, name), ProcessModel.SMALL_CORRECTION) && !isSmall(item)) {
            variables.put(ProcessModel.SMALL_CORRECTION, false);
        }
        return variables;
    }

    /** Whether as little of the published English changed as routing lets pass; if not, the journal says so. */
    private boolean isSmall(WorkItem item) {
        Object limit = variable(item, ProcessModel.CORRECTION_LIMIT);
        int allowed = limit == null ? 0 : ((Number) limit).intValue();
        int published = (Integer) Objects.requireNonNull(variable(item, ProcessModel.PUBLISHED_VERSION));
        int changed = translations.changedSince(item.articleNumber(), published);
        if (changed <= allowed) {
            return true;
        }
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("changed", String.valueOf(changed));
        detail.put("limit", String.valueOf(allowed));
        detail.put(ProcessModel.REVIEW_LEVELS, String.valueOf(variable(item, ProcessModel.REVIEW_LEVELS)));
        journal.append(item.articleNumber(), null, JournalEvent.ROUTED, item.round(), detail);
        return false;
    }

    private @Nullable Object variable(WorkItem item, String name) {
        return engine.getVariable(item.taskId(), name);
    }
}
