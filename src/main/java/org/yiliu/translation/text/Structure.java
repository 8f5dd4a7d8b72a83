package org.yiliu.translation.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.yiliu.translation.text.Block.Branch;
import org.yiliu.translation.text.Block.Figure;

/**
 * A source text taken apart: its segments and the tree of blocks they stand in. The same source always gives the same
 * structure, so it need not be stored beside the source.
 *
 * <p>Positions run over title, origin and byline (if given), then the body. A figure without a caption has no segment
 * ({@link #picturesWithoutCaption()}); a picture outside a figure is given one, and an {@code alt} serves as caption
 * where there is no {@code figcaption}. Immutable.
 */
public final class Structure {

    private final List<Cut> cuts;
    private final List<Block> blocks;

    private Structure(List<Cut> cuts, List<Block> blocks) {
        this.cuts = cuts;
        this.blocks = List.copyOf(blocks);
    }

    /**
     * Takes a source text apart.
     *
     * @param title plain text
     * @param html cleaned HTML of the small set; anything outside it is looked through, never rendered
     * @param origin plain text; null or blank when it is no segment
     * @param byline plain text; null or blank when it is no segment
     */
    public static Structure of(String title, String html, @Nullable String origin, @Nullable String byline) {
        Cutter cutter = new Cutter();
        line(cutter, title, SegmentKind.TITLE);
        line(cutter, origin, SegmentKind.ORIGIN);
        line(cutter, byline, SegmentKind.BYLINE);
        Element body = Jsoup.parseBodyFragment(html).body();
        LoosePictures.frame(body);
        List<Block> blocks = new BlockReader(cutter).read(body);
        return new Structure(cutter.cuts(), blocks);
    }

    /**
     * The structure of a source whose segments were cut earlier: has an origin and a byline exactly when their kinds are
     * among the given ones, so that positions agree although the departments learnt a name meanwhile.
     */
    public static Structure matching(Collection<SegmentKind> kinds, String title, String html) {
        String origin = kinds.contains(SegmentKind.ORIGIN) ? "-" : null;
        String byline = kinds.contains(SegmentKind.BYLINE) ? "-" : null;
        return of(title, html, origin, byline);
    }

    private static void line(Cutter cutter, @Nullable String text, SegmentKind kind) {
        if (text != null) {
            cutter.cut(InlineReader.read(text), kind, kind.name().toLowerCase(Locale.ROOT));
        }
    }

    /** All segments in reading order; positions 1, 2, 3 …. */
    public List<Cut> cuts() {
        return cuts;
    }

    /** The addresses of all pictures as they stand in the source, in order; a picture shown twice is there twice. */
    public List<String> pictures() {
        return figures(blocks).stream()
                .flatMap(figure -> figure.pictures().stream())
                .toList();
    }

    /** The addresses of the pictures whose figure has no caption, in order. */
    public List<String> picturesWithoutCaption() {
        return figures(blocks).stream()
                .filter(figure -> figure.caption().slots().isEmpty())
                .flatMap(figure -> figure.pictures().stream())
                .toList();
    }

    List<Block> blocks() {
        return blocks;
    }

    private static List<Figure> figures(List<Block> blocks) {
        List<Figure> figures = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Figure figure) {
                figures.add(figure);
            } else if (block instanceof Branch branch) {
                figures.addAll(figures(branch.children()));
            }
        }
        return figures;
    }
}
