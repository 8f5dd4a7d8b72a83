package org.yiliu.workflow;

import java.util.Map;
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

    private final Translations translations;
    private final Journal journal;

    TranslationEnding(Translations translations, Journal journal) {
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
        return Map.of(ProcessModel.TRANSLATOR, me.username());
    }
}
