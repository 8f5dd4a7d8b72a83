package org.yiliu.article.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.draft.Block.Figure;
import org.yiliu.article.draft.Block.ItemList;
import org.yiliu.article.draft.Block.Look;
import org.yiliu.article.draft.Inline.Break;
import org.yiliu.article.draft.Inline.Marks;
import org.yiliu.article.draft.Inline.Picture;
import org.yiliu.article.draft.Inline.Text;

/** Reads an HTML tree into blocks: keeps what the design's small set can say, unwraps the rest, notes what it leaves out. */
final class HtmlBlocks {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "footer",
            "form",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "nav",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr");
    private static final Set<String> SILENT = Set.of(
            "head", "title", "meta", "link", "base", "template", "rp", "rt", "noscript", "noframes", "area", "wbr");
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("script", Dropped.SCRIPT),
            Map.entry("style", Dropped.STYLE),
            Map.entry("iframe", Dropped.EMBEDDED_OBJECT),
            Map.entry("frame", Dropped.EMBEDDED_OBJECT),
            Map.entry("frameset", Dropped.EMBEDDED_OBJECT),
            Map.entry("object", Dropped.EMBEDDED_OBJECT),
            Map.entry("embed", Dropped.EMBEDDED_OBJECT),
            Map.entry("applet", Dropped.EMBEDDED_OBJECT),
            Map.entry("audio", Dropped.AUDIO_VIDEO),
            Map.entry("video", Dropped.AUDIO_VIDEO),
            Map.entry("input", Dropped.FORM),
            Map.entry("select", Dropped.FORM),
            Map.entry("textarea", Dropped.FORM),
            Map.entry("button", Dropped.FORM),
            Map.entry("svg", Dropped.DRAWING),
            Map.entry("canvas", Dropped.DRAWING),
            Map.entry("math", Dropped.FORMULA),
            Map.entry("del", Dropped.TRACKED_CHANGE));
    private static final Pattern HIDDEN = Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern CENTRED = Pattern.compile("(?i)text-align\\s*:\\s*center");
    private static final Pattern BOLD = Pattern.compile("(?i)font-weight\\s*:\\s*(?:bold|[6-9]00)");
    private static final Pattern ITALIC = Pattern.compile("(?i)font-style\\s*:\\s*italic");

    private final DraftLimits limits;
    private final PictureShelf pictures;
    private final DroppedParts dropped;

    HtmlBlocks(DraftLimits limits, PictureShelf pictures, DroppedParts dropped) {
        this.limits = limits;
        this.pictures = pictures;
        this.dropped = dropped;
    }

    /** @throws UnreadableDraftException if elements stand too deep in one another */
    List<Block> read(Element body) {
        Flow flow = new Flow();
        walkChildren(body, new Place(flow, Marks.NONE, 0, Look.PLAIN, false, 0));
        return flow.blocks();
    }

    private void walkChildren(Element parent, Place place) {
        for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
            walkNode(child, place.deeper());
        }
    }

    private void walkNode(Node node, Place place) {
        if (node instanceof TextNode text) {
            place.text(text.getWholeText());
        } else if (node instanceof Element element) {
            walk(element, place);
        }
    }

    private void walk(Element element, Place place) {
        if (place.depth > limits.depth()) {
            throw new UnreadableDraftException(UnreadableDraftException.Reason.TOO_COMPLEX);
        }
        String name = element.normalName();
        String kind = LEFT_OUT.get(name);
        noteHandlers(element);
        if (kind != null) {
            dropped.add(kind, detail(element, kind));
        } else if (!SILENT.contains(name) && isVisible(element)) {
            walkVisible(element, name, place);
        }
    }

    private void walkVisible(Element element, String name, Place place) {
        switch (name) {
            case "br" -> place.add(new Break());
            case "img", "image" -> image(element).ifPresent(place::add);
            case "figure" -> figure(element, place);
            case "table" -> table(element, place);
            case "ul", "ol", "menu", "dir" -> place.flow.add(list(element, place));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> inBlock(element, place.heading(name.charAt(1) - '0'));
            case "a" -> walkChildren(element, place.with(place.marks.link(link(element, place))));
            case "b", "strong" -> walkChildren(element, place.with(place.marks.strong(true)));
            case "i", "em", "cite", "dfn" -> walkChildren(element, place.with(place.marks.em(true)));
            case "sup" -> raised(element, place, true);
            case "sub" -> raised(element, place, false);
            case "q" -> quoted(element, place);
            default -> walkOther(element, name, place);
        }
    }

    private void walkOther(Element element, String name, Place place) {
        if (BLOCKS.contains(name)) {
            inBlock(element, name.equals("pre") ? place.preformatted() : place);
        } else {
            if (!element.tag().isKnownTag() && name.indexOf(':') < 0) {
                dropped.add(Dropped.UNKNOWN_ELEMENT, name);
            }
            walkChildren(element, styled(element, place));
        }
    }

    private void inBlock(Element element, Place place) {
        place.flow.end();
        walkChildren(element, styled(element, place));
        place.flow.end();
    }

    private static Place styled(Element element, Place place) {
        String style = element.attr("style");
        Marks marks = place.marks;
        marks = BOLD.matcher(style).find() ? marks.strong(true) : marks;
        marks = ITALIC.matcher(style).find() ? marks.em(true) : marks;
        boolean centred = CENTRED.matcher(style).find()
                || element.attr("align").equalsIgnoreCase("center")
                || element.normalName().equals("center");
        return place.with(marks).with(centred ? Look.CENTRED : place.look);
    }

    /** Blocks of a cell or list item, read on their own. */
    List<Block> blocksOf(Element element, int depth) {
        Flow flow = new Flow();
        walkChildren(element, styled(element, new Place(flow, Marks.NONE, 0, Look.PLAIN, false, depth + 1)));
        return flow.blocks();
    }

    private void table(Element table, Place place) {
        table.children().stream()
                .filter(it -> it.normalName().equals("caption"))
                .forEach(it -> place.flow.addAll(blocksOf(it, place.depth)));
        place.flow.add(new HtmlTable(this, place.depth).read(table));
    }

    private ItemList list(Element list, Place place) {
        List<List<Block>> items = new ArrayList<>();
        for (Node child : list.childNodes()) {
            Flow item = new Flow();
            walkNode(child, new Place(item, Marks.NONE, 0, Look.PLAIN, false, place.depth + 1));
            items.add(item.blocks());
        }
        return new ItemList(list.normalName().equals("ol"), items);
    }

    private void figure(Element figure, Place place) {
        Element caption = figure.selectFirst("figcaption");
        if (caption != null) {
            caption.remove();
        }
        Flow inside = new Flow();
        walkChildren(figure, place.into(inside));
        List<Inline> captionLine = caption == null ? List.of() : captionOf(caption, place);
        place.flow.addAll(withCaption(inside.blocks(), captionLine));
    }

    private List<Inline> captionOf(Element caption, Place place) {
        List<Inline> line = new ArrayList<>();
        for (Block block : blocksOf(caption, place.depth)) {
            if (block instanceof Block.Paragraph paragraph) {
                if (!line.isEmpty()) {
                    line.add(new Break());
                }
                line.addAll(paragraph.content());
            }
        }
        return line;
    }

    /** Gives the caption to the last picture; where there is none it stays a paragraph. */
    private static List<Block> withCaption(List<Block> blocks, List<Inline> caption) {
        List<Block> split = Shape.splitPictures(blocks);
        if (Inline.text(caption).isEmpty()) {
            return split;
        }
        for (int at = split.size() - 1; at >= 0; at--) {
            if (split.get(at) instanceof Figure figure) {
                split.set(at, new Figure(figure.source(), caption));
                return split;
            }
        }
        split.add(new Block.Paragraph(0, Look.PLAIN, caption));
        return split;
    }

    private Optional<Inline> image(Element image) {
        String source = image.attr("src").strip();
        for (String lazy : List.of("data-src", "data-original")) {
            boolean placeholder = source.isEmpty() || source.startsWith("data:image/svg");
            source = placeholder && image.hasAttr(lazy) ? image.attr(lazy).strip() : source;
        }
        return source.isEmpty()
                ? Optional.empty()
                : pictures.named(source).map(name -> new Picture(name, image.attr("alt")));
    }

    private @Nullable String link(Element anchor, Place place) {
        return anchor.hasAttr("href") ? Links.safe(anchor.attr("href"), dropped) : place.marks.href();
    }

    private void raised(Element element, Place place, boolean up) {
        Optional<String> digits = Raised.digits(element.text(), up);
        if (digits.isPresent()) {
            place.text(digits.get());
        } else {
            walkChildren(element, place);
        }
    }

    private void quoted(Element element, Place place) {
        place.text("“");
        walkChildren(element, place);
        place.text("”");
    }

    private boolean isVisible(Element element) {
        boolean hidden = element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
        if (hidden && element.hasText()) {
            dropped.add(Dropped.HIDDEN_TEXT, element.text());
        }
        return !hidden;
    }

    private void noteHandlers(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")) {
                dropped.add(Dropped.SCRIPT, attribute.getKey());
            }
        }
    }

    private static String detail(Element element, String kind) {
        return switch (kind) {
            case Dropped.EMBEDDED_OBJECT, Dropped.AUDIO_VIDEO -> element.attr("src");
            case Dropped.TRACKED_CHANGE, Dropped.FORMULA -> element.text();
            default -> "";
        };
    }

    /** Where the walk is, and how text there looks. */
    private record Place(Flow flow, Marks marks, int level, Look look, boolean isPreformatted, int depth) {

        void text(String text) {
            String[] lines = isPreformatted ? text.split("\\R", -1) : new String[] {text};
            for (int at = 0; at < lines.length; at++) {
                if (at > 0) {
                    add(new Break());
                }
                add(new Text(lines[at], marks));
            }
        }

        void add(Inline inline) {
            flow.add(inline, level, look);
        }

        Place with(Marks other) {
            return new Place(flow, other, level, look, isPreformatted, depth);
        }

        Place with(Look other) {
            return new Place(flow, marks, level, other, isPreformatted, depth);
        }

        Place heading(int other) {
            return new Place(flow, marks, other, look, isPreformatted, depth);
        }

        Place preformatted() {
            return new Place(flow, marks, level, look, true, depth);
        }

        Place into(Flow other) {
            return new Place(other, marks, level, look, isPreformatted, depth);
        }

        Place deeper() {
            return new Place(flow, marks, level, look, isPreformatted, depth + 1);
        }
    }
}
