package org.yiliu.article.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yiliu.article.draft.Block.Cell;
import org.yiliu.article.draft.Block.Figure;
import org.yiliu.article.draft.Block.ItemList;
import org.yiliu.article.draft.Block.Look;
import org.yiliu.article.draft.Block.Paragraph;
import org.yiliu.article.draft.Block.Row;
import org.yiliu.article.draft.Block.Table;
import org.yiliu.article.draft.Inline.Break;
import org.yiliu.article.draft.Inline.Marks;
import org.yiliu.article.draft.Inline.Picture;
import org.yiliu.article.draft.Inline.Text;

/**
 * Brings blocks into the flat form the rest of the product relies on: pictures stand alone, a list item and a table cell
 * hold one line of text each, nothing is empty. Nested lists are drawn into the outer one; a table that only arranges
 * pictures, or has a single cell, is unfolded.
 */
final class Shape {

    private static final Pattern INDENT = Pattern.compile("[\\u3000\\u00A0\\u2002\\u2003]{2}.*", Pattern.DOTALL);
    private static final Pattern FILENAME = Pattern.compile("(?i)\\S+\\.(?:png|jpe?g|gif|webp|bmp|tiff?|svg)");

    private Shape() {}

    static List<Block> flat(List<Block> blocks) {
        List<Block> flat = new ArrayList<>();
        for (Block block : splitPictures(blocks)) {
            if (block instanceof Paragraph paragraph) {
                List<Inline> line = LineTidy.tidy(paragraph.content());
                if (!line.isEmpty()) {
                    flat.add(paragraph.with(line));
                }
            } else if (block instanceof Figure figure) {
                flat.add(new Figure(figure.source(), LineTidy.tidy(figure.caption())));
            } else if (block instanceof ItemList list) {
                flat.addAll(flatList(list));
            } else if (block instanceof Table table) {
                flat.addAll(flatTable(table));
            }
        }
        return flat;
    }

    /** Cuts paragraphs at pictures, at empty lines, and at lines that are indented like a new paragraph. */
    static List<Block> splitPictures(List<Block> blocks) {
        List<Block> split = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                split.addAll(pieces(paragraph));
            } else {
                split.add(block);
            }
        }
        return split;
    }

    private static List<Block> pieces(Paragraph paragraph) {
        List<Block> pieces = new ArrayList<>();
        List<Inline> line = new ArrayList<>();
        List<Inline> content = paragraph.content();
        for (int at = 0; at < content.size(); at++) {
            Inline inline = content.get(at);
            boolean isPicture = inline instanceof Picture;
            if (isPicture || (inline instanceof Break && opensParagraph(content, at + 1))) {
                pieces.add(paragraph.with(line));
                line = new ArrayList<>();
            } else {
                line.add(inline);
            }
            if (inline instanceof Picture picture) {
                pieces.add(new Figure(picture.source(), caption(picture.caption())));
            }
        }
        pieces.add(paragraph.with(line));
        return pieces;
    }

    private static List<Inline> caption(String text) {
        return FILENAME.matcher(text.strip()).matches() ? List.of() : List.of(new Text(text, Marks.NONE));
    }

    private static boolean opensParagraph(List<Inline> content, int from) {
        for (Inline inline : content.subList(from, content.size())) {
            if (!(inline instanceof Text text)) {
                return inline instanceof Break;
            }
            if (INDENT.matcher(text.text().stripTrailing()).matches()) {
                return true;
            }
            if (!text.text().isBlank()) {
                return false;
            }
        }
        return false;
    }

    private static List<Block> flatList(ItemList list) {
        List<List<Block>> items = new ArrayList<>();
        List<Block> after = new ArrayList<>();
        for (List<Block> item : list.items()) {
            List<Inline> line = new ArrayList<>();
            List<List<Block>> nested = new ArrayList<>();
            for (Block block : flat(item)) {
                if (block instanceof Paragraph paragraph) {
                    join(line, paragraph.content());
                } else if (block instanceof ItemList inner) {
                    nested.addAll(inner.items());
                } else {
                    after.add(block);
                }
            }
            addLine(items, line);
            items.addAll(nested);
        }
        if (!items.isEmpty()) {
            after.add(0, new ItemList(list.ordered(), items));
        }
        return after;
    }

    private static List<Block> flatTable(Table table) {
        List<Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(new Row(
                    row.header(),
                    row.cells().stream()
                            .map(it -> new Cell(it.header(), it.columns(), it.rows(), flat(it.content())))
                            .toList()));
        }
        List<Cell> cells = rows.stream().flatMap(it -> it.cells().stream()).toList();
        boolean arranges = cells.size() == 1 || cells.stream().anyMatch(Shape::holdsMoreThanText);
        if (arranges || cells.stream().allMatch(it -> it.content().isEmpty())) {
            return unfolded(rows);
        }
        return List.of(new Table(rows.stream().map(Shape::lines).toList()));
    }

    private static boolean holdsMoreThanText(Cell cell) {
        return cell.content().stream().anyMatch(it -> it instanceof Figure || it instanceof Table);
    }

    /** Cell by cell; but under a row of pictures alone, each takes along what stands below it. */
    private static List<Block> unfolded(List<Row> rows) {
        List<Block> unfolded = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            List<Cell> cells = rows.get(at).cells();
            List<Cell> below = at + 1 < rows.size() ? rows.get(at + 1).cells() : List.of();
            boolean takesBelow = cells.stream().allMatch(Shape::isPicture)
                    && below.size() == cells.size()
                    && below.stream().noneMatch(Shape::holdsMoreThanText);
            for (int column = 0; column < cells.size(); column++) {
                unfolded.addAll(cells.get(column).content());
                if (takesBelow) {
                    unfolded.addAll(below.get(column).content());
                }
            }
            at += takesBelow ? 1 : 0;
        }
        return unfolded;
    }

    private static boolean isPicture(Cell cell) {
        return cell.content().stream().allMatch(Figure.class::isInstance);
    }

    private static Row lines(Row row) {
        return new Row(
                row.header(),
                row.cells().stream()
                        .map(it -> new Cell(it.header(), it.columns(), it.rows(), oneLine(it.content())))
                        .toList());
    }

    private static List<Block> oneLine(List<Block> blocks) {
        List<Inline> line = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                join(line, paragraph.content());
            } else if (block instanceof ItemList list) {
                list.items().forEach(item -> join(line, ((Paragraph) item.get(0)).content()));
            }
        }
        List<List<Block>> lines = new ArrayList<>();
        addLine(lines, line);
        return lines.isEmpty() ? List.of() : lines.get(0);
    }

    private static void join(List<Inline> line, List<Inline> more) {
        if (!line.isEmpty()) {
            line.add(new Break());
        }
        line.addAll(more);
    }

    private static void addLine(List<List<Block>> lines, List<Inline> line) {
        if (!line.isEmpty()) {
            lines.add(List.of(new Paragraph(0, Look.PLAIN, List.copyOf(line))));
        }
    }
}
