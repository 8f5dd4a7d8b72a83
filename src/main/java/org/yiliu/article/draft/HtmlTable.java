package org.yiliu.article.draft;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.yiliu.article.draft.Block.Cell;
import org.yiliu.article.draft.Block.Row;
import org.yiliu.article.draft.Block.Table;

/** Reads an HTML table's rows; a table in a cell stays in its cell, for {@link Shape} to unfold. */
final class HtmlTable {

    private static final int SPAN = 100;

    private final HtmlBlocks blocks;
    private final int depth;
    private final List<Row> rows = new ArrayList<>();

    HtmlTable(HtmlBlocks blocks, int depth) {
        this.blocks = blocks;
        this.depth = depth;
    }

    Table read(Element table) {
        readRows(table, false);
        return new Table(rows);
    }

    private void readRows(Element parent, boolean inHeader) {
        for (Element child : parent.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(row(child, inHeader));
                case "thead" -> readRows(child, true);
                case "tbody", "tfoot" -> readRows(child, false);
                default -> {}
            }
        }
    }

    private Row row(Element row, boolean inHeader) {
        List<Cell> cells = row.children().stream()
                .filter(it -> it.normalName().equals("td") || it.normalName().equals("th"))
                .map(this::cell)
                .toList();
        boolean allHeaders = !cells.isEmpty() && cells.stream().allMatch(Cell::header) && rows.isEmpty();
        return new Row(inHeader || allHeaders, cells);
    }

    private Cell cell(Element cell) {
        boolean header = cell.normalName().equals("th");
        return new Cell(header, span(cell, "colspan"), span(cell, "rowspan"), blocks.blocksOf(cell, depth + 2));
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(value), SPAN) : 1;
    }
}
