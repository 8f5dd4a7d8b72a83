package org.yiliu.article.draft;

import java.util.ArrayList;
import java.util.List;
import org.yiliu.article.draft.Block.Look;
import org.yiliu.article.draft.Block.Paragraph;

/** Collects blocks from a stream of text: the first content after an end opens the next paragraph. */
final class Flow {

    private final List<Block> blocks = new ArrayList<>();
    private List<Inline> open = new ArrayList<>();
    private int level;
    private Look look = Look.PLAIN;

    void add(Inline inline, int level, Look look) {
        if (open.isEmpty()) {
            this.level = level;
            this.look = look;
        }
        open.add(inline);
    }

    void add(Block block) {
        end();
        blocks.add(block);
    }

    void addAll(List<Block> more) {
        end();
        blocks.addAll(more);
    }

    void end() {
        if (!open.isEmpty()) {
            blocks.add(new Paragraph(level, look, List.copyOf(open)));
            open = new ArrayList<>();
        }
    }

    /** Everything collected so far. */
    List<Block> blocks() {
        end();
        return blocks;
    }
}
