package org.yiliu.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiliu.article.Articles;
import org.yiliu.article.SourceVersion;
import org.yiliu.termbase.Termbase;
import org.yiliu.termbase.Terminology;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.Comments;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.TranslationView;
import org.yiliu.translation.Translations;
import org.yiliu.translation.Twin;
import org.yiliu.translation.text.Structure;

/** Gathers all that checks look at, in a constant number of statements. */
@Component
class TextGatherer {

    private final Articles articles;
    private final Translations translations;
    private final Comments comments;
    private final Termbase termbase;

    /** The terms seen last: as long as they say the same, they are the same, and results kept with them hold. */
    private volatile Terminology terms = Surroundings.NONE.terms();

    TextGatherer(Articles articles, Translations translations, Comments comments, Termbase termbase) {
        this.articles = articles;
        this.translations = translations;
        this.comments = comments;
        this.termbase = termbase;
    }

    /** Empty before the article is handed in: there is no English to look at. */
    CheckedText gather(String number) {
        TranslationView view = translations.view(number);
        if (view.segments().isEmpty()) {
            return new CheckedText(number, List.of(), List.of(), List.of());
        }
        return new CheckedText(
                number,
                view.segments().stream().map(TextGatherer::segment).toList(),
                pictures(articles.source(number, view.sourceVersion())),
                comments.of(number).stream()
                        .filter(comment -> !comment.resolved())
                        .map(TextGatherer::comment)
                        .toList(),
                surroundings(number),
                elsewhere(number));
    }

    private Map<String, CheckedText.Elsewhere> elsewhere(String number) {
        return translations.twins(number).stream()
                .collect(Collectors.toMap(
                        Twin::target,
                        twin -> new CheckedText.Elsewhere(twin.articleNumber(), twin.source()),
                        (newer, older) -> newer));
    }

    /** @throws org.yiliu.translation.SegmentNotFoundException (404) if the article has no such segment */
    CheckedSegment segment(String number, long segmentId) {
        return segment(translations.get(number, segmentId));
    }

    Surroundings surroundings(String number) {
        return new Surroundings(present(), articles.get(number).releasedOn());
    }

    private Terminology present() {
        Terminology present = termbase.terminology();
        Terminology before = terms;
        if (present != before && present.entries().equals(before.entries())) {
            return before;
        }
        terms = present;
        return present;
    }

    private static CheckedSegment segment(SegmentView view) {
        return new CheckedSegment(
                view.id(),
                view.position(),
                view.kind(),
                view.source(),
                view.formerSource(),
                view.target(),
                view.state(),
                view.whence(),
                view.matchScore());
    }

    private static OpenComment comment(CommentView view) {
        return new OpenComment(view.id(), view.segmentId(), view.holds());
    }

    private static List<CheckedPicture> pictures(SourceVersion source) {
        Structure structure = Structure.of(source.title(), source.html(), null, null);
        Set<String> bare = Set.copyOf(structure.picturesWithoutCaption());
        List<CheckedPicture> pictures = new ArrayList<>();
        for (String address : structure.pictures()) {
            pictures.add(new CheckedPicture(pictures.size() + 1, address, !bare.contains(address)));
        }
        return pictures;
    }
}
