package org.yiliu.journal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to an article, for programs. */
@RestController
class HistoryApiController {

    private final Journal journal;
    private final Narrator narrator;
    private final ObjectProvider<SubjectKnowledge> articles;

    HistoryApiController(Journal journal, Narrator narrator, ObjectProvider<SubjectKnowledge> articles) {
        this.journal = journal;
        this.narrator = narrator;
        this.articles = articles;
    }

    @GetMapping("/api/v1/articles/{number}/history")
    History history(@PathVariable String number, Locale reader) {
        var known = articles.getIfAvailable();
        var passages = known != null && known.mayKnow(number) ? journal.history(number) : List.<Passage>of();
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
