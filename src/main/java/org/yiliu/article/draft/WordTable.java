package org.yiliu.article.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.yiliu.article.draft.Block.Cell;
import org.yiliu.article.draft.Block.Row;
import org.yiliu.article.draft.Block.Table;

/** Reads a Word table; cells merged downwards become one cell over several rows. */
final class WordTable {

    private static final int SPAN = 100;

    private final WordDraft draft;
    private final DroppedParts dropped;
    private final List<List<OpenCell>> rows = new ArrayList<>();
    private final List<Boolean> headers = new ArrayList<>();
    private final Map<Integer, OpenCell> merging = new HashMap<>();

    WordTable(WordDraft draft, DroppedParts dropped) {
        this.draft = draft;
        this.dropped = dropped;
    }

    Table read(Element table) {
        walkRows(table);
        List<Row> read = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            read.add(new Row(
                    headers.get(at), rows.get(at).stream().map(OpenCell::closed).toList()));
        }
        return new Table(read);
    }

    private void walkRows(Element parent) {
        for (Element child : Xml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "tr" -> row(child);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> walkRows(child);
                default -> {}
            }
        }
    }

    private void row(Element row) {
        Optional<Element> properties = Xml.child(row, "trPr");
        if (properties.flatMap(it -> Xml.child(it, "del")).isPresent()) {
            dropped.add(Dropped.TRACKED_CHANGE, row.getTextContent());
            return;
        }
        List<OpenCell> cells = new ArrayList<>();
        walkCells(row, cells, 0);
        rows.add(cells);
        headers.add(properties.flatMap(it -> Xml.flag(it, "tblHeader")).orElse(false));
    }

    private int walkCells(Element parent, List<OpenCell> cells, int from) {
        int column = from;
        for (Element child : Xml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "tc" -> column += cell(child, cells, column);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> column = walkCells(child, cells, column);
                default -> {}
            }
        }
        return column;
    }

    /** Returns how many columns it takes. */
    private int cell(Element element, List<OpenCell> cells, int column) {
        Optional<Element> properties = Xml.child(element, "tcPr");
        int span = properties
                .flatMap(it -> Xml.childValue(it, "gridSpan"))
                .map(WordTable::span)
                .orElse(1);
        Optional<String> merge = properties.flatMap(it -> Xml.childValue(it, "vMerge"));
        OpenCell above = merging.get(column);
        if (merge.isPresent() && !merge.get().equals("restart") && above != null) {
            above.rows++;
            return span;
        }
        OpenCell cell = new OpenCell(span, draft.blocks(element));
        cells.add(cell);
        if (merge.isPresent()) {
            merging.put(column, cell);
        } else {
            merging.remove(column);
        }
        return span;
    }

    private static int span(String value) {
        return value.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(value), SPAN) : 1;
    }

    private static final class OpenCell {

        private final int columns;
        private final List<Block> content;
        private int rows = 1;

        OpenCell(int columns, List<Block> content) {
            this.columns = columns;
            this.content = content;
        }

        Cell closed() {
            return new Cell(false, columns, Math.min(rows, SPAN), content);
        }
    }
}
