package org.yiliu.article.draft;

import java.util.ArrayList;
import java.util.List;
import org.yiliu.article.draft.Inline.Break;
import org.yiliu.article.draft.Inline.Marks;
import org.yiliu.article.draft.Inline.Text;

/**
 * Normalises white space in one paragraph: runs of any spaces become one, those at the edges of a line none, and a line
 * end between Chinese characters nothing at all. Neighbours with equal marks are joined; breaks at the edges fall away.
 */
final class LineTidy {

    private final List<Inline> tidy = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Marks runMarks = Marks.NONE;
    private int last;
    private boolean space;
    private boolean lineEnd;
    private Marks spaceMarks = Marks.NONE;

    private LineTidy() {}

    /** The paragraph's texts and breaks, tidied; pictures are the caller's. */
    static List<Inline> tidy(List<Inline> content) {
        LineTidy line = new LineTidy();
        for (Inline inline : content) {
            if (inline instanceof Text text) {
                Characters.clean(text.text()).codePoints().forEach(c -> line.take(c, text.marks()));
            } else if (inline instanceof Break) {
                line.takeBreak();
            }
        }
        return line.finish();
    }

    private void take(int c, Marks marks) {
        if (Characters.isSpace(c)) {
            spaceMarks = space ? spaceMarks : marks;
            space = true;
            lineEnd |= Characters.isLineEnd(c);
            return;
        }
        if (space && last != 0 && !(lineEnd && Characters.isJoinedAtLineEnd(last, c))) {
            append(' ', spaceMarks.href() != null && spaceMarks.equals(marks) ? marks : spaceOf(marks));
        }
        forgetSpace();
        append(c, marks);
        last = c;
    }

    /** A space stays out of a link that begins or ends beside it. */
    private Marks spaceOf(Marks next) {
        return runMarks.equals(next) ? next : runMarks.href() == null ? runMarks : spaceMarks.link(null);
    }

    private void takeBreak() {
        flush();
        forgetSpace();
        last = 0;
        if (!tidy.isEmpty() && !(tidy.get(tidy.size() - 1) instanceof Break)) {
            tidy.add(new Break());
        }
    }

    private List<Inline> finish() {
        flush();
        if (!tidy.isEmpty() && tidy.get(tidy.size() - 1) instanceof Break) {
            tidy.remove(tidy.size() - 1);
        }
        return List.copyOf(tidy);
    }

    private void append(int c, Marks marks) {
        if (!marks.equals(runMarks)) {
            flush();
            runMarks = marks;
        }
        run.appendCodePoint(c);
    }

    private void flush() {
        if (run.length() > 0) {
            tidy.add(new Text(run.toString(), runMarks));
            run.setLength(0);
        }
    }

    private void forgetSpace() {
        space = false;
        lineEnd = false;
    }
}
