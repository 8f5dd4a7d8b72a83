package org.yiliu.desk;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A kept text as Markdown, so that its author goes on writing in what they can read. Covers the small set of HTML that
 * sources are kept in; the draft reader turns the result into the same HTML again.
 */
final class MarkdownText {

    private MarkdownText() {}

    static String of(String html) {
        StringBuilder text = new StringBuilder();
        blocks(Jsoup.parseBodyFragment(html).body(), "", text);
        return text.toString().strip() + "\n";
    }

    private static void blocks(Element parent, String indent, StringBuilder text) {
        for (Element block : parent.children()) {
            switch (block.normalName()) {
                case "h2" -> paragraph("## " + line(block), indent, text);
                case "h3" -> paragraph("### " + line(block), indent, text);
                case "ul", "ol" -> list(block, indent, text);
                case "figure" -> paragraph(figure(block), indent, text);
                case "img" -> paragraph(picture(block, block.attr("alt")), indent, text);
                case "table" -> paragraph(table(block), indent, text);
                default -> paragraph(line(block), indent, text);
            }
        }
    }

    private static void paragraph(String paragraph, String indent, StringBuilder text) {
        if (!paragraph.isBlank()) {
            text.append(paragraph.indent(0).lines().map(line -> indent + line).collect(Collectors.joining("\n")))
                    .append("\n\n");
        }
    }

    private static void list(Element list, String indent, StringBuilder text) {
        boolean numbered = list.normalName().equals("ol");
        int number = 1;
        for (Element item : list.children()) {
            String mark = numbered ? number++ + ". " : "- ";
            text.append(indent).append(mark).append(ownLine(item)).append('\n');
            item.children().stream()
                    .filter(child -> child.normalName().equals("ul")
                            || child.normalName().equals("ol"))
                    .forEach(child -> list(child, indent + " ".repeat(mark.length()), text));
        }
        if (indent.isEmpty()) {
            text.append('\n');
        }
    }

    private static String ownLine(Element item) {
        Element copy = item.clone();
        copy.select("ul, ol").remove();
        return line(copy);
    }

    private static String figure(Element figure) {
        Element image = figure.selectFirst("img");
        Element caption = figure.selectFirst("figcaption");
        return image == null ? line(figure) : picture(image, caption == null ? image.attr("alt") : caption.text());
    }

    private static String picture(Element image, String caption) {
        return "![" + escaped(caption) + "](" + image.attr("src") + ")";
    }

    private static String table(Element table) {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        for (Element row : table.select("tr")) {
            text.append(row.children().stream()
                            .map(cell -> line(cell).replace("|", "\\|").replace("\n", " "))
                            .collect(Collectors.joining(" | ", "| ", " |")))
                    .append('\n');
            if (first) {
                text.append("| --- ".repeat(row.childrenSize())).append("|\n");
            }
            first = false;
        }
        return text.toString();
    }

    private static String line(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(escaped(words.text()));
            } else if (node instanceof Element inline) {
                text.append(inline(inline));
            }
        }
        String line = text.toString().strip();
        return line.replaceFirst("^([#>+=-])", "\\\\$1").replaceFirst("^(\\d+)([.)]\\s)", "$1\\\\$2");
    }

    private static String inline(Element element) {
        String content = line(element);
        return switch (element.normalName()) {
            case "strong", "b" -> marked(content, "**", "strong");
            case "em", "i" -> marked(content, "*", "em");
            case "a" -> "[" + content + "](" + element.attr("href") + ")";
            case "br" -> "  \n";
            case "img" -> picture(element, element.attr("alt"));
            default -> content;
        };
    }

    /** Between Chinese, Markdown's marks do not hold beside punctuation; tags do. */
    private static String marked(String content, String mark, String tag) {
        if (content.isEmpty()) {
            return "";
        }
        boolean holds = Character.isLetterOrDigit(content.codePointAt(0))
                && Character.isLetterOrDigit(content.codePointBefore(content.length()));
        return holds ? mark + content + mark : "<" + tag + ">" + content + "</" + tag + ">";
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }
}
