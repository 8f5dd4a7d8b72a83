package org.yiliu.translation.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.article.ArticleView;
import org.yiliu.article.draft.WordXml;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;

/** Writes articles with both languages side by side, for reading, marking and translating in Word, and reads them back. */
@Component
class BilingualDocuments {

    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    BilingualDocuments(Accounts accounts, MessageSource messages, Clock clock) {
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    byte[] write(ArticleView article, List<SegmentView> segments, List<CommentView> comments, Locale reader) {
        List<String> authors =
                comments.stream().map(CommentView::author).distinct().toList();
        BilingualDocument document =
                new BilingualDocument(article, comments, accounts.named(authors), messages, reader, clock.instant());
        return document.write(segments);
    }

    /**
     * Reads what came back.
     *
     * @throws org.yiliu.article.draft.UnreadableDraftException (422) if it is no Word file, or damaged or hostile
     * @throws UnusableFileException if it is no document of ours, or another article's
     */
    Reading read(byte[] content, String article) {
        return WordTableReader.read(WordXml.of(content), article, this::state);
    }

    /** XLIFF's word for what stands in a state's cell, in either language; anything else as it is. */
    private String state(String shown) {
        for (SegmentState state : SegmentState.values()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                if (messages.getMessage("exchange.state." + state, null, language)
                        .equalsIgnoreCase(shown)) {
                    return UnitCheck.word(state);
                }
            }
        }
        return shown;
    }
}
