package org.yiliu.translation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.SourceVersion;
import org.yiliu.translation.text.Carried;
import org.yiliu.translation.text.CarryOver;
import org.yiliu.translation.text.Cut;
import org.yiliu.translation.text.Segmenter;
import org.yiliu.translation.text.Structure;

/** Turns source versions into segments, the first and every later one. */
@Component
class SourceCutter {

    private final Articles articles;
    private final SegmentRepository segments;
    private final HouseNames names;

    SourceCutter(Articles articles, SegmentRepository segments, HouseNames names) {
        this.articles = articles;
        this.segments = segments;
        this.names = names;
    }

    void open(String number) {
        ArticleView article = articles.get(number);
        segments.saveAll(cuts(article, article.sourceVersion()).stream()
                .map(cut -> new Segment(number, cut))
                .toList());
    }

    /**
     * Whether this version says in every segment what the present segments say, and shows the pictures of the version
     * before it.
     *
     * @param picturesToo false leaves the pictures aside
     */
    boolean readsAlike(String number, int sourceVersion, boolean picturesToo) {
        List<Segment> present = segments.ofArticle(number);
        List<Cut> cuts = cuts(articles.get(number), sourceVersion);
        boolean alike = present.size() == cuts.size();
        for (int i = 0; alike && i < cuts.size(); i++) {
            alike = present.get(i).kind() == cuts.get(i).kind()
                    && present.get(i).sourceHash().equals(cuts.get(i).sourceHash());
        }
        return alike && (!picturesToo || pictures(number, sourceVersion).equals(pictures(number, sourceVersion - 1)));
    }

    private List<String> pictures(String number, int version) {
        SourceVersion source = articles.source(number, version);
        return Structure.of(source.title(), source.html(), null, null).pictures();
    }

    /** @return how many segments must be redone */
    int carryOver(String number, int sourceVersion) {
        List<Segment> before = segments.ofArticle(number);
        List<Cut> after = cuts(articles.get(number), sourceVersion);
        Map<Integer, Segment> byPosition =
                before.stream().collect(Collectors.toMap(Segment::position, Function.identity()));
        Map<Integer, Cut> cutAt = after.stream().collect(Collectors.toMap(Cut::position, Function.identity()));
        List<Carried> carried = CarryOver.match(
                before.stream()
                        .map(it -> new CarryOver.Line(it.position(), it.kind(), it.source()))
                        .toList(),
                after.stream().map(CarryOver.Line::of).toList());
        Set<Integer> used = carried.stream()
                .map(Carried::oldPosition)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        before.stream().filter(segment -> !used.contains(segment.position())).forEach(Segment::retire);
        // places are given after all fates are known, since a position may be needed twice in between
        carried.forEach(fate -> settle(number, fate, byPosition, cutAt));
        return (int)
                carried.stream().filter(fate -> !fate.fate().keepsEnglish()).count();
    }

    private void settle(String number, Carried carried, Map<Integer, Segment> before, Map<Integer, Cut> cuts) {
        Cut cut = java.util.Objects.requireNonNull(cuts.get(carried.newPosition()));
        Segment old = carried.oldPosition() == null ? null : before.get(carried.oldPosition());
        if (old == null) {
            segments.save(new Segment(number, cut));
        } else if (carried.fate().keepsEnglish()) {
            old.place(cut);
        } else {
            old.reword(cut);
        }
    }

    private List<Cut> cuts(ArticleView article, int version) {
        SourceVersion source = articles.source(article.number(), version);
        return Segmenter.cut(
                source.title(),
                source.html(),
                names.origin(article).isPresent() ? null : article.origin(),
                names.byline(article).isPresent() ? null : article.byline());
    }
}
