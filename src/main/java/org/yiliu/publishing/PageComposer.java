package org.yiliu.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Department;
import org.yiliu.account.Departments;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.SourceVersion;
import org.yiliu.media.Media;
import org.yiliu.media.MediaFile;
import org.yiliu.translation.HouseNames;
import org.yiliu.translation.text.PictureView;
import org.yiliu.translation.text.Renderer;
import org.yiliu.translation.text.SegmentKind;
import org.yiliu.translation.text.Structure;

/** Makes the page that readers get out of an article's English; the same for a preview and for publication. */
@Component
class PageComposer {

    static final String PICTURES = "/news/pictures/";
    private static final String MEDIA = "/media/";

    private final Articles articles;
    private final Media media;
    private final HouseNames names;
    private final Accounts accounts;
    private final Departments departments;
    private final PublishingSettings settings;

    PageComposer(
            Articles articles,
            Media media,
            HouseNames names,
            Accounts accounts,
            Departments departments,
            PublishingSettings settings) {
        this.articles = articles;
        this.media = media;
        this.names = names;
        this.accounts = accounts;
        this.departments = departments;
        this.settings = settings;
    }

    PublishedPage compose(ArticleView article, Manuscript text, Edition edition) {
        SourceVersion source = articles.source(article.number(), text.sourceVersion());
        Structure structure = Structure.matching(text.kinds(), source.title(), source.html());
        String html =
                Renderer.render(structure, text.targets(), pictures(structure)).html();
        PageBody body = PageBody.of(html);
        return new PublishedPage(
                article.number(),
                edition.slug(),
                text.title(),
                body.description(),
                body.html(),
                article.category(),
                english(text.text(SegmentKind.ORIGIN), names.origin(article)),
                english(text.text(SegmentKind.BYLINE), names.byline(article)),
                credit(article.translator()),
                article.releasedOn(),
                edition.publishedAt(),
                edition.updatedAt(),
                edition.version(),
                edition.contentHash(),
                body.pictures());
    }

    private PictureView.Lookup pictures(Structure structure) {
        List<String> hashes = structure.pictures().stream()
                .filter(src -> src.startsWith(MEDIA))
                .map(src -> src.substring(MEDIA.length()))
                .distinct()
                .toList();
        Map<String, MediaFile> found = hashes.isEmpty() ? Map.of() : media.found(hashes);
        return src -> src.startsWith(MEDIA)
                ? Optional.ofNullable(found.get(src.substring(MEDIA.length()))).map(PageComposer::shown)
                : Optional.empty();
    }

    private static PictureView shown(MediaFile file) {
        return new PictureView(PICTURES + file.hash(), file.width(), file.height());
    }

    /** What was signed goes before what the house knows; never Chinese. */
    private static String english(Optional<String> signed, Optional<String> known) {
        return signed.or(() -> known).orElse("");
    }

    private String credit(@Nullable String translator) {
        Optional<Person> person = Optional.ofNullable(translator).flatMap(accounts::find);
        Stream<String> name = settings.creditPerson() ? person.map(Person::nameEnglish).stream() : Stream.empty();
        Stream<String> department =
                person.flatMap(it -> departments.find(it.department())).map(Department::nameEnglish).stream();
        return String.join(", ", Stream.concat(name, department).toList());
    }

    /** What a page says about itself beyond its text. */
    record Edition(String slug, Instant publishedAt, Instant updatedAt, int version, String contentHash) {}
}
