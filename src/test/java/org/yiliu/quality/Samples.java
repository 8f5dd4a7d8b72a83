package org.yiliu.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample articles with their whole English, as if translated to the end. */
final class Samples {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Articles articles;
    private final Translations translations;
    private final Accounts accounts;

    Samples(Articles articles, Translations translations, Accounts accounts) {
        this.articles = articles;
        this.translations = translations;
        this.accounts = accounts;
    }

    List<String> files() {
        return json.readTree(bytes("demo/samples.json"))
                .valueStream()
                .map(sample -> sample.get("file").asString())
                .toList();
    }

    /** Brings the sample to its translator's desk, with this English by Chinese, and answers the article's number. */
    String translated(String file, Map<String, String> english) {
        JsonNode sample = json.readTree(bytes("demo/samples.json"))
                .valueStream()
                .filter(one -> one.get("file").asString().equals(file))
                .findFirst()
                .orElseThrow();
        String number = handedIn(sample);
        translations.handPen(number, "translator", null);
        accounts.actingAs("translator", () -> {
            write(number, sample, english);
            return number;
        });
        return number;
    }

    String english(String file) {
        return "demo/" + file.substring(0, file.lastIndexOf('.')) + ".en.json";
    }

    /** English by Chinese. */
    Map<String, String> pairs(String english) {
        return json.readTree(bytes(english))
                .valueStream()
                .collect(Collectors.toMap(
                        pair -> pair.get("source").asString(),
                        pair -> pair.get("target").asString(),
                        (first, same) -> first));
    }

    private String handedIn(JsonNode sample) {
        NewArticle facts = new NewArticle(
                null,
                null,
                null,
                Category.valueOf(sample.get("category").asString()),
                null,
                sample.get("origin").asString(),
                LocalDate.parse(sample.get("releasedOn").asString()),
                sample.get("byline").asString());
        String file = sample.get("file").asString();
        return accounts.actingAs("author", () -> {
            String number = articles.importDraft(
                            file, bytes("demo/" + file), facts, path -> Optional.of(bytes("demo/" + path)))
                    .article()
                    .number();
            articles.submit(number);
            articles.stands(number, new Standing(Stage.TRANSLATING, null, 1, null, null, null));
            translations.open(number);
            return number;
        });
    }

    private void write(String number, JsonNode sample, Map<String, String> pairs) {
        for (SegmentView segment : translations.view(number).segments()) {
            String target = segment.source().equals(sample.get("byline").asString()) && sample.has("bylineEnglish")
                    ? sample.get("bylineEnglish").asString()
                    : pairs.get(segment.source());
            if (target == null) {
                throw new IllegalStateException("no English for " + segment.source());
            }
            SegmentState state = target.isEmpty() ? SegmentState.INITIAL : SegmentState.TRANSLATED;
            translations.save(number, segment.id(), segment.version(), target, state);
        }
    }

    static byte[] bytes(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(path, missing);
        }
    }
}
