package org.yiliu.article.draft;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.yiliu.article.draft.Block.Cell;
import org.yiliu.article.draft.Block.Figure;
import org.yiliu.article.draft.Block.ItemList;
import org.yiliu.article.draft.Block.Paragraph;
import org.yiliu.article.draft.Block.Row;
import org.yiliu.article.draft.Block.Table;
import org.yiliu.article.draft.Inline.Text;

/** Writes flat blocks as HTML of the small set, and lets the sanitiser's policy have the last word on it. */
final class HtmlWriter {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "figure",
                    "img",
                    "figcaption",
                    "a",
                    "strong",
                    "em",
                    "br")
            .allowUrlProtocols("http", "https", "mailto", "picture", "missing")
            .allowAttributes("href")
            .matching(Pattern.compile("(?:https?|mailto):.+"))
            .onElements("a")
            .allowAttributes("src")
            .matching(Pattern.compile("(?:picture|missing):\\d+"))
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("\\d{1,3}"))
            .onElements("th", "td")
            .allowAttributes("class")
            .matching(Pattern.compile("missing"))
            .onElements("figure")
            .toFactory();

    private HtmlWriter() {}

    static String write(List<Block> blocks) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        blocks.forEach(block -> write(block, page.body()));
        return canonical(POLICY.sanitize(page.body().html()));
    }

    /** The sanitiser writes some plain characters as entities; one spelling keeps hashes and comparisons steady. */
    private static String canonical(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        return page.body().html();
    }

    private static void write(Block block, Element parent) {
        if (block instanceof Paragraph paragraph) {
            writeParagraph(paragraph, parent);
        } else if (block instanceof Figure figure) {
            writeFigure(figure, parent);
        } else if (block instanceof ItemList list) {
            Element items = parent.appendElement(list.ordered() ? "ol" : "ul");
            list.items().forEach(item -> writeContent(item, items.appendElement("li")));
        } else if (block instanceof Table table) {
            writeTable(table, parent.appendElement("table"));
        }
    }

    private static void writeParagraph(Paragraph paragraph, Element parent) {
        if (paragraph.level() == 0) {
            writeLine(paragraph.content(), parent.appendElement("p"));
        } else {
            writeLine(withoutStrong(paragraph.content()), parent.appendElement(paragraph.level() < 3 ? "h2" : "h3"));
        }
    }

    private static List<Inline> withoutStrong(List<Inline> content) {
        return content.stream()
                .map(it -> it instanceof Text text
                        ? new Text(text.text(), text.marks().strong(false))
                        : it)
                .toList();
    }

    private static void writeFigure(Figure figure, Element parent) {
        Element element = parent.appendElement("figure");
        if (figure.source().startsWith("missing:")) {
            element.addClass("missing");
        }
        element.appendElement("img").attr("src", figure.source()).attr("alt", "");
        if (!figure.caption().isEmpty()) {
            writeLine(figure.caption(), element.appendElement("figcaption"));
        }
    }

    private static void writeTable(Table table, Element element) {
        long headers = table.rows().stream().takeWhile(Row::header).count();
        boolean hasHeader = headers > 0 && headers < table.rows().size();
        Element section = hasHeader ? element.appendElement("thead") : element.appendElement("tbody");
        for (int at = 0; at < table.rows().size(); at++) {
            section = hasHeader && at == headers ? element.appendElement("tbody") : section;
            Element row = section.appendElement("tr");
            boolean inHead = hasHeader && at < headers;
            table.rows().get(at).cells().forEach(cell -> writeCell(cell, row, inHead));
        }
    }

    private static void writeCell(Cell cell, Element row, boolean inHead) {
        Element element = row.appendElement(inHead || cell.header() ? "th" : "td");
        if (cell.columns() > 1) {
            element.attr("colspan", String.valueOf(cell.columns()));
        }
        if (cell.rows() > 1) {
            element.attr("rowspan", String.valueOf(cell.rows()));
        }
        writeContent(cell.content(), element);
    }

    private static void writeContent(List<Block> content, Element parent) {
        content.forEach(block -> writeLine(((Paragraph) block).content(), parent));
    }

    /** Marks are nested link, strong, em; neighbours that share one share its element. */
    private static void writeLine(List<Inline> line, Element parent) {
        for (Inline inline : line) {
            if (inline instanceof Text text) {
                Element target = inside(parent, "a", text.marks().href(), HtmlWriter::href);
                target = text.marks().strong() ? inside(target, "strong", "", it -> "") : target;
                target = text.marks().em() ? inside(target, "em", "", it -> "") : target;
                target.appendChild(new TextNode(text.text()));
            } else {
                parent.appendElement("br");
            }
        }
    }

    /** The element to write into: the parent's last child if it is this very one, else a new one; null means none. */
    private static Element inside(
            Element parent, String name, @Nullable String value, Function<Element, String> valueOf) {
        if (value == null) {
            return parent;
        }
        if (parent.lastChild() instanceof Element last
                && last.normalName().equals(name)
                && Objects.equals(valueOf.apply(last), value)) {
            return last;
        }
        Element element = parent.appendElement(name);
        return name.equals("a") ? element.attr("href", value) : element;
    }

    private static String href(Element anchor) {
        return anchor.attr("href");
    }
}
