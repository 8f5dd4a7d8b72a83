package org.yiliu.journal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to an article, for programs. */
@RestController
class HistoryApiController {

    private final Journal journal;
    private final Narrator narrator;

    HistoryApiController(Journal journal, Narrator narrator) {
        this.journal = journal;
        this.narrator = narrator;
    }

    @GetMapping("/api/v1/articles/{number}/history")
    History history(@PathVariable String number, Locale reader) {
        // An article has its draft's row at least; accounts have colons in their subjects and are no articles.
        var passages = number.contains(":") ? List.<Passage>of() : journal.history(number);
        if (passages.isEmpty()) {
            throw new NothingRecordedException(number);
        }
        return new History(
                narrator.tell(passages, reader).stream().map(HistoryItem::of).toList());
    }

    /** Oldest first. */
    record History(List<HistoryItem> items) {}

    /**
     * One passage.
     *
     * @param detail what happened, in a sentence in the caller's language
     * @param data the facts it is made of
     */
    record HistoryItem(
            Instant at,
            @Nullable String actor,
            JournalEvent event,
            int round,
            String detail,
            Map<String, String> data) {

        static HistoryItem of(Narrator.Told told) {
            var passage = told.passage();
            return new HistoryItem(
                    passage.at(), passage.actor(), passage.event(), passage.round(), told.sentence(), passage.detail());
        }
    }
}
