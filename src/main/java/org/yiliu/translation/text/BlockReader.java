package org.yiliu.translation.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.yiliu.translation.text.Block.Branch;
import org.yiliu.translation.text.Block.Figure;
import org.yiliu.translation.text.Block.Passage;

/**
 * Reads a body into a block tree, cutting the text on its way. Block elements outside the small set are looked through,
 * so that nothing but the set can ever be rendered; empty ones vanish, but for table cells.
 */
final class BlockReader {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("p", "p"),
            Map.entry("h1", "h2"),
            Map.entry("h2", "h2"),
            Map.entry("h3", "h3"),
            Map.entry("h4", "h3"),
            Map.entry("h5", "h3"),
            Map.entry("h6", "h3"),
            Map.entry("ul", "ul"),
            Map.entry("ol", "ol"),
            Map.entry("li", "li"),
            Map.entry("table", "table"),
            Map.entry("thead", "thead"),
            Map.entry("tbody", "tbody"),
            Map.entry("tr", "tr"),
            Map.entry("th", "th"),
            Map.entry("td", "td"));
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> NUMBERS = Set.of("colspan", "rowspan", "start");

    private final Cutter cutter;

    BlockReader(Cutter cutter) {
        this.cutter = cutter;
    }

    List<Block> read(Element body) {
        return children(body, new Place("", SegmentKind.PARAGRAPH, new HashMap<>()));
    }

    private List<Block> children(Element parent, Place place) {
        List<Block> blocks = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && isBlock(element)) {
                passage(run, parent, place, blocks);
                block(element, place, blocks);
            } else {
                run.add(node);
            }
        }
        passage(run, parent, place, blocks);
        return blocks;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || NAMES.containsKey(element.normalName()) || element.nameIs("figure");
    }

    private void block(Element element, Place place, List<Block> blocks) {
        String name = NAMES.getOrDefault(element.normalName(), "");
        if (element.nameIs("figure")) {
            blocks.add(figure(element, place.child("figure")));
        } else if (name.isEmpty()) {
            blocks.addAll(children(element, place));
        } else {
            Branch branch = new Branch(name, attributes(element), children(element, place.child(name)));
            if (branch.staysEmpty() || !branch.children().isEmpty()) {
                blocks.add(branch);
            }
        }
    }

    private void passage(List<Node> run, Element parent, Place place, List<Block> blocks) {
        InlineText text = InlineReader.read(run);
        run.clear();
        if (text.isBlank()) {
            return;
        }
        String wrapper = wrapper(parent);
        if (wrapper.isEmpty()) {
            blocks.add(cutter.cut(text, place.kind(), place.path()));
        } else {
            Place inner = place.child(wrapper);
            blocks.add(new Branch(wrapper, "", List.of(cutter.cut(text, inner.kind(), inner.path()))));
        }
    }

    /** Text that stands loose where only blocks may stand gets one of its own. */
    private static String wrapper(Element parent) {
        if (LISTS.contains(parent.normalName())) {
            return "li";
        }
        return NAMES.containsKey(parent.normalName()) ? "" : "p";
    }

    private Figure figure(Element figure, Place place) {
        List<Element> images = figure.select("img[src]");
        Element figcaption = figure.selectFirst("figcaption");
        InlineText caption = InlineReader.read(figcaption == null ? List.of() : figcaption.childNodes());
        if (caption.isBlank()) {
            caption = images.stream()
                    .map(image -> InlineReader.read(image.attr("alt")))
                    .filter(alt -> !alt.isBlank())
                    .findFirst()
                    .orElse(caption);
        }
        Passage passage = cutter.cut(caption, SegmentKind.CAPTION, place.path() + "/figcaption[1]");
        return new Figure(images.stream().map(image -> image.attr("src")).toList(), passage);
    }

    private static String attributes(Element element) {
        StringBuilder attributes = new StringBuilder();
        element.attributes().forEach(attribute -> {
            String value = attribute.getValue().strip();
            boolean number = NUMBERS.contains(attribute.getKey()) && value.matches("[0-9]{1,4}");
            boolean scope = attribute.getKey().equals("scope") && value.matches("row|col");
            if (number || scope) {
                attributes.append(Html.attribute(attribute.getKey(), value));
            }
        });
        return attributes.toString();
    }

    /** Where the reader stands: the way there, what text there is, and how many children of each name were met. */
    private record Place(String path, SegmentKind kind, Map<String, Integer> met) {

        Place child(String name) {
            String step = name + "[" + met.merge(name, 1, Integer::sum) + "]";
            return new Place(path.isEmpty() ? step : path + "/" + step, kind(name), new HashMap<>());
        }

        private SegmentKind kind(String name) {
            return switch (name) {
                case "h2", "h3" -> SegmentKind.HEADING;
                case "li" -> SegmentKind.LIST_ITEM;
                case "td", "th" -> SegmentKind.TABLE_CELL;
                default -> kind;
            };
        }
    }
}
