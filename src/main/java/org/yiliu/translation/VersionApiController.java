package org.yiliu.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.SourceVersion;

@RestController
@RequestMapping("/api/v1/articles/{number}/versions")
@Tag(name = "Versions")
class VersionApiController {

    private static final String CHINESE = "zh-CN";
    private static final String ENGLISH = "en";

    private final Translations translations;
    private final Articles articles;

    VersionApiController(Translations translations, Articles articles) {
        this.translations = translations;
        this.articles = articles;
    }

    @GetMapping
    @Operation(summary = "Chinese and English versions, newest first")
    Versions versions(@PathVariable String number) {
        return new Versions(Stream.concat(
                        articles.sourceVersions(number).stream().map(version -> resource(version, false)),
                        translations.versions(number).stream().map(version -> resource(version, false)))
                .toList());
    }

    @GetMapping("/{language}/{n}")
    @Operation(summary = "One version with its text; it never changes")
    VersionResource version(@PathVariable String number, @PathVariable String language, @PathVariable int n) {
        articles.get(number);
        return switch (language) {
            case CHINESE -> resource(articles.source(number, n), true);
            case ENGLISH -> resource(translations.version(number, n), true);
            default -> throw new VersionNotFoundException(number, n);
        };
    }

    private static VersionResource resource(SourceVersion version, boolean whole) {
        return new VersionResource(
                CHINESE,
                version.version(),
                version.title(),
                version.at(),
                version.author(),
                version.note(),
                null,
                null,
                null,
                null,
                null,
                whole ? version.html() : null,
                null);
    }

    private static VersionResource resource(EnglishVersion version, boolean whole) {
        return new VersionResource(
                ENGLISH,
                version.version(),
                version.title(),
                version.at(),
                version.by(),
                null,
                version.sourceVersion(),
                version.handover(),
                version.level(),
                version.round(),
                version.contentHash(),
                null,
                whole ? version.lines() : null);
    }

    record Versions(List<VersionResource> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionResource(
            String language,
            int version,
            String title,
            Instant at,
            @Nullable String by,
            @Nullable String note,
            @Nullable Integer sourceVersion,
            @Nullable Handover handover,
            @Nullable ReviewLevel level,
            @Nullable Integer round,
            @Nullable String contentHash,
            @Nullable String html,
            @Nullable List<EnglishVersion.Line> lines) {}
}
