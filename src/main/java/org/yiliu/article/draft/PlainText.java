package org.yiliu.article.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yiliu.article.draft.Block.Look;
import org.yiliu.article.draft.Block.Paragraph;
import org.yiliu.article.draft.Inline.Marks;
import org.yiliu.article.draft.Inline.Text;

/** Reads plain text: a paragraph per line, but lines wrapped at a fixed width are joined again. */
final class PlainText {

    private static final int WRAPPED = 30;
    private static final Pattern COMPLETE = Pattern.compile("(?s).*[\\p{Punct}\\p{IsPunctuation}]\\s*");

    private PlainText() {}

    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        List<Inline> open = new ArrayList<>();
        String previous = "";
        for (String line : text.split("\\R", -1)) {
            if (!continues(previous, line) && !open.isEmpty()) {
                blocks.add(new Paragraph(0, Look.PLAIN, open));
                open = new ArrayList<>();
            }
            if (!line.isBlank()) {
                open.add(new Text(line + '\n', Marks.NONE));
            }
            previous = line;
        }
        blocks.add(new Paragraph(0, Look.PLAIN, open));
        return blocks;
    }

    private static boolean continues(String previous, String line) {
        return previous.strip().length() >= WRAPPED
                && !line.isBlank()
                && !Characters.isSpace(line.codePointAt(0))
                && !COMPLETE.matcher(previous).matches();
    }
}
