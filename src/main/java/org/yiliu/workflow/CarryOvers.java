package org.yiliu.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiliu.article.ArticleView;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.translation.Translations;

/** Takes a revised Chinese over into the English: what did not change stays, and the rest is to be redone. */
@Component
class CarryOvers {

    private final Translations translations;
    private final Journal journal;

    CarryOvers(Translations translations, Journal journal) {
        this.translations = translations;
        this.journal = journal;
    }

    void take(ArticleView article, int sourceVersion) {
        String number = article.number();
        int redo = translations.carryOver(number, sourceVersion);
        journal.append(
                number,
                null,
                JournalEvent.CARRIED_OVER,
                article.round(),
                Map.of("version", String.valueOf(sourceVersion), "segments", String.valueOf(redo)));
    }
}
