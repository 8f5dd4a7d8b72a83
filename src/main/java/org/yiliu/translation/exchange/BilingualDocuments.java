package org.yiliu.translation.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.article.ArticleView;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.SegmentView;

/** Writes articles with both languages side by side, for reading and marking in Word. */
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
}
