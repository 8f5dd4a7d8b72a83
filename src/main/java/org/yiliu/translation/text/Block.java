package org.yiliu.translation.text;

import java.util.List;

/** A node of a text's block tree. */
sealed interface Block {

    /**
     * A block element with what stands in it.
     *
     * @param attributes ready to be written, empty for most
     */
    record Branch(String name, String attributes, List<Block> children) implements Block {

        public Branch {
            children = List.copyOf(children);
        }

        /** Whether it stands even when nothing is in it: a cell holds its column's place. */
        boolean staysEmpty() {
            return name.equals("td") || name.equals("th");
        }
    }

    /** A run of text: the places of its sentences. */
    record Passage(List<Slot> slots) implements Block {

        public Passage {
            slots = List.copyOf(slots);
        }
    }

    /** A figure: its pictures' addresses as in the source, and its caption (no slot when there is none). */
    record Figure(List<String> pictures, Passage caption) implements Block {

        public Figure {
            pictures = List.copyOf(pictures);
        }
    }

    /** The place of one segment: placeholder n stands for element n-1. */
    record Slot(Cut cut, List<Inline> elements) {}
}
