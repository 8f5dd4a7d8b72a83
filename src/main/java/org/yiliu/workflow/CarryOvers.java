package org.yiliu.workflow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Stage;
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

    /**
     * Whether a revision gives nobody anything to do. As long as nobody has signed, that is so although the pictures
     * changed.
     */
    boolean isIdle(ArticleView article, int sourceVersion) {
        return translations.readsAlike(article.number(), sourceVersion, article.stage() != Stage.TRANSLATING);
    }

    /** Takes over a revision that stops nobody. */
    void take(ArticleView article, int sourceVersion) {
        take(article, sourceVersion, null, null);
    }

    /**
     * Takes over a revision that takes the work out of people's hands: they are told.
     *
     * @param publisher who had the article scheduled, or pressed the button
     * @param cancelled for when it was scheduled; null if it was not
     */
    void take(ArticleView article, int sourceVersion, @Nullable String publisher, @Nullable Instant cancelled) {
        String number = article.number();
        int redo = translations.carryOver(number, sourceVersion);
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("version", String.valueOf(sourceVersion));
        detail.put("segments", String.valueOf(redo));
        if (cancelled != null) {
            detail.put("cancelled", cancelled.toString());
        }
        String to = Stream.of(article.translator(), article.assignee(), publisher)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(","));
        if (!to.isEmpty()) {
            detail.put("to", to);
        }
        journal.append(number, null, JournalEvent.CARRIED_OVER, article.round(), detail);
    }
}
