package org.yiliu.translation.text;

import java.util.ArrayList;
import java.util.List;
import org.yiliu.translation.text.Block.Passage;
import org.yiliu.translation.text.Block.Slot;

/** Cuts passages into segments and numbers them; one for each source text. */
final class Cutter {

    private final Sentences sentences = new Sentences();
    private final List<Cut> cuts = new ArrayList<>();
    private int block;

    /** The passage as slots; none, and no block number used, when there is no text in it. */
    Passage cut(InlineText text, SegmentKind kind, String path) {
        if (text.isBlank()) {
            return new Passage(List.of());
        }
        block++;
        List<Slot> slots = new ArrayList<>();
        int start = 0;
        for (int end : ends(text.plain(), kind)) {
            InlineText.Piece piece = text.piece(start, end);
            if (!piece.text().isEmpty()) {
                slots.add(slot(piece, kind, path));
            }
            start = end;
        }
        return new Passage(slots);
    }

    private List<Integer> ends(String plain, SegmentKind kind) {
        return switch (kind) {
            case PARAGRAPH, LIST_ITEM, TABLE_CELL -> sentences.ends(plain);
            case TITLE, HEADING, CAPTION, BYLINE, ORIGIN -> List.of(plain.length());
        };
    }

    private Slot slot(InlineText.Piece piece, SegmentKind kind, String path) {
        String hash = SourceHash.of(kind, piece.text());
        Cut cut = new Cut(cuts.size() + 1, block, kind, piece.text(), hash, path);
        cuts.add(cut);
        return new Slot(cut, piece.elements());
    }

    List<Cut> cuts() {
        return List.copyOf(cuts);
    }
}
