package org.yiliu.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Category;
import org.yiliu.article.Priority;
import org.yiliu.article.SourceVersion;
import org.yiliu.article.Stage;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.Handover;
import org.yiliu.translation.text.Segmenter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first sample article as publishing meets it: signed, with pictures, ready for readers. */
final class SampleNews {

    static final String NUMBER = "YL-2026-0001";
    static final String HASH = "5".repeat(64);
    private static final String SAMPLE = "/demo/01-party-history-summary-meeting";
    private static final Pattern PICTURE = Pattern.compile("pictures/[a-z-]+\\.png");
    private static final Instant SUBMITTED = Instant.parse("2026-01-27T01:00:00Z");

    private final String title;
    private final String html;
    private final Map<String, String> english;

    /** @param store keeps a picture and answers its hash */
    SampleNews(Function<byte[], String> store) {
        String[] draft = text(SAMPLE + ".md").split("\n", 2);
        this.title = draft[0].substring(2).strip();
        String body = PICTURE.matcher(draft[1])
                .replaceAll((MatchResult found) -> "/media/" + store.apply(bytes("/demo/" + found.group())));
        this.html =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(body));
        this.english = new LinkedHashMap<>();
        for (JsonNode pair : JsonMapper.builder().build().readTree(text(SAMPLE + ".en.json"))) {
            english.put(pair.get("source").asString(), pair.get("target").asString());
        }
    }

    ArticleView article() {
        return article(NUMBER);
    }

    /** Another article with the same facts. */
    ArticleView article(String number) {
        return new ArticleView(
                number,
                title,
                english.get(title),
                Category.PARTY_BUILDING,
                Priority.NORMAL,
                Stage.PUBLISHING,
                null,
                1,
                "宣传部",
                LocalDate.of(2026, 1, 27),
                "宣传部",
                "author",
                "translator",
                "publisher",
                1,
                3,
                1100,
                null,
                null,
                null,
                null,
                SUBMITTED,
                SUBMITTED);
    }

    SourceVersion source() {
        return new SourceVersion(NUMBER, 1, title, html, "", "author", SUBMITTED, 1100);
    }

    EnglishVersion english(int version, String hash) {
        return english(version, hash, Function.identity());
    }

    EnglishVersion english(int version, String hash, Function<String, String> correction) {
        List<EnglishVersion.Line> lines = Segmenter.cut(title, html, null, null).stream()
                .map(cut -> new EnglishVersion.Line(
                        cut.position(),
                        cut.block(),
                        cut.kind(),
                        cut.source(),
                        correction.apply(english.getOrDefault(cut.source(), ""))))
                .collect(Collectors.toList());
        return new EnglishVersion(NUMBER, version, 1, Handover.APPROVED, null, 1, "chief", SUBMITTED, hash, lines);
    }

    private static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) {
        try (InputStream file = SampleNews.class.getResourceAsStream(path)) {
            return java.util.Objects.requireNonNull(file, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
