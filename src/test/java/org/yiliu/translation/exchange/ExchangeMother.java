package org.yiliu.translation.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Category;
import org.yiliu.article.Priority;
import org.yiliu.article.Stage;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.text.SegmentKind;

/** Articles, segments and documents for the tests of exchange files. */
final class ExchangeMother {

    static final String NUMBER = "YL-2026-0042";
    static final Instant NOW = Instant.parse("2026-03-06T08:00:00Z");

    private ExchangeMother() {}

    static SegmentView segment(long id, String source, String target, SegmentState state, int version) {
        return new SegmentView(
                id,
                NUMBER,
                (int) id,
                1,
                SegmentKind.PARAGRAPH,
                source,
                null,
                target,
                state,
                version,
                null,
                null,
                null,
                "translator",
                NOW);
    }

    static byte[] bilingual(List<SegmentView> segments, List<CommentView> comments, Locale reader) {
        return new BilingualDocument(article(), comments, Map.of(), messages(), reader, NOW).write(segments);
    }

    /** As the program reads a document that came back. */
    static Reading read(byte[] document) {
        return new BilingualDocuments(null, messages(), Clock.fixed(NOW, ZoneOffset.UTC)).read(document, NUMBER);
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/exchange", "messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static ArticleView article() {
        return new ArticleView(
                NUMBER,
                "标题",
                null,
                Category.TEACHING,
                Priority.NORMAL,
                Stage.TRANSLATING,
                null,
                1,
                "宣传部",
                null,
                "",
                "author",
                "translator",
                "translator",
                2,
                0,
                100,
                null,
                null,
                null,
                null,
                NOW,
                NOW);
    }
}
