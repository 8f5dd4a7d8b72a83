package org.yiliu.translation.exchange;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Department;
import org.yiliu.account.Departments;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.SourceVersion;
import org.yiliu.media.Media;
import org.yiliu.translation.HouseNames;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.TranslationView;
import org.yiliu.translation.text.PictureView;
import org.yiliu.translation.text.Rendered;
import org.yiliu.translation.text.Renderer;
import org.yiliu.translation.text.SegmentKind;
import org.yiliu.translation.text.Structure;

/** Writes the English alone, as readers will see it: from the very structure that the public page is made of. */
@Component
class EnglishDocuments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private final Articles articles;
    private final Media media;
    private final HouseNames names;
    private final Accounts accounts;
    private final Departments departments;
    private final MessageSource messages;

    EnglishDocuments(
            Articles articles,
            Media media,
            HouseNames names,
            Accounts accounts,
            Departments departments,
            MessageSource messages) {
        this.articles = articles;
        this.media = media;
        this.names = names;
        this.accounts = accounts;
        this.departments = departments;
        this.messages = messages;
    }

    /** @throws NoEnglishException (409) if no segment has English */
    byte[] write(ArticleView article, TranslationView present, Locale reader) {
        List<SegmentView> segments = present.segments();
        long missing =
                segments.stream().filter(segment -> segment.target().isBlank()).count();
        if (missing == segments.size()) {
            throw new NoEnglishException(article.number());
        }
        SourceVersion source = articles.source(article.number(), present.sourceVersion());
        Set<SegmentKind> kinds = segments.stream().map(SegmentView::kind).collect(Collectors.toSet());
        Map<Integer, String> targets =
                segments.stream().collect(Collectors.toMap(SegmentView::position, SegmentView::target));
        Structure structure = Structure.matching(kinds, source.title(), source.html());
        Rendered text = Renderer.render(structure, targets, EnglishDocuments::shown);
        EnglishDocument document = new EnglishDocument(article.number(), text.title(), media::content);
        if (missing > 0) {
            document.note(messages.getMessage(
                    "exchange.english.incomplete", new Object[] {missing, segments.size()}, reader));
        }
        document.line(imprint(article, text));
        document.body(text.html());
        document.line(credit(article).map(name -> "Translated by " + name).orElse(""));
        return document.bytes();
    }

    private static Optional<PictureView> shown(String src) {
        return src.startsWith(EnglishDocument.MEDIA) ? Optional.of(new PictureView(src, 0, 0)) : Optional.empty();
    }

    /** Day, department and author, as far as they are known in English. */
    private String imprint(ArticleView article, Rendered text) {
        String day = article.releasedOn() == null ? "" : DAY.format(article.releasedOn());
        String origin = english(text.origin(), names.origin(article));
        String byline = english(text.byline(), names.byline(article));
        return Stream.of(day, origin, byline)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static String english(@Nullable String translated, Optional<String> known) {
        return translated == null || translated.isBlank() ? known.orElse("") : translated;
    }

    /** The department, always. */
    private Optional<String> credit(ArticleView article) {
        return Optional.ofNullable(article.translator())
                .flatMap(accounts::find)
                .flatMap(person -> departments.find(person.department()))
                .map(Department::nameEnglish);
    }
}
