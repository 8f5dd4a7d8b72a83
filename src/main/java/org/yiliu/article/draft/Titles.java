package org.yiliu.article.draft;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.draft.Block.Look;
import org.yiliu.article.draft.Block.Paragraph;
import org.yiliu.article.draft.Inline.Text;

/** Finds a draft's title among its blocks and takes it out of them. */
final class Titles {

    private static final int LENGTH = 60;
    private static final int PLACE = 5;

    private Titles() {}

    /**
     * Takes the title out of the blocks.
     *
     * @param blocks flat and changeable
     * @param given the title the author gave beside the draft; a different one in the text then stays as a heading
     * @param named the title the file names outside its text
     * @param firstLine whether the first line is the title for want of another
     */
    static @Nullable String take(
            List<Block> blocks, @Nullable String given, @Nullable String named, boolean firstLine) {
        Optional<Paragraph> marked = marked(blocks);
        Optional<Paragraph> found = marked.or(() -> guessed(blocks, given == null ? named : given, firstLine));
        if (given != null) {
            found.filter(it -> isSame(it.text(), given)).ifPresent(blocks::remove);
            return plain(given);
        }
        if (marked.isEmpty() && named != null) {
            found.filter(it -> isSame(it.text(), named)).ifPresent(blocks::remove);
            return plain(named);
        }
        found.ifPresent(blocks::remove);
        return found.map(Paragraph::text).orElse(null);
    }

    /** Whether all the text is bold. */
    static boolean isBold(Paragraph paragraph) {
        return paragraph.look() == Look.BOLD
                || paragraph.content().stream()
                        .allMatch(it -> !(it instanceof Text text)
                                || text.marks().strong()
                                || text.text().isBlank());
    }

    private static Optional<Paragraph> marked(List<Block> blocks) {
        return first(blocks)
                .filter(it -> it.look() == Look.TITLE)
                .findFirst()
                .or(() -> first(blocks).filter(it -> it.level() == 1).findFirst());
    }

    /** The first paragraph, if it looks like a title or reads like the one known. */
    private static Optional<Paragraph> guessed(List<Block> blocks, @Nullable String known, boolean firstLine) {
        return first(blocks)
                .findFirst()
                .filter(it -> (known != null && isSame(it.text(), known))
                        || it.level() > 0
                        || (firstLine && Characters.length(it.text()) <= 2 * LENGTH)
                        || (isShort(it) && (it.look() == Look.CENTRED || isBold(it))));
    }

    private static boolean isShort(Paragraph paragraph) {
        return Characters.length(paragraph.text()) <= LENGTH
                && !paragraph.text().endsWith("。");
    }

    private static Stream<Paragraph> first(List<Block> blocks) {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .limit(PLACE);
    }

    private static boolean isSame(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{C}]+", "");
    }

    private static String plain(String title) {
        return Inline.text(LineTidy.tidy(List.of(new Text(title, Inline.Marks.NONE))));
    }
}
