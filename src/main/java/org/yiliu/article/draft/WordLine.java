package org.yiliu.article.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.yiliu.article.draft.Inline.Break;
import org.yiliu.article.draft.Inline.Marks;
import org.yiliu.article.draft.Inline.Text;

/** Reads the runs of one Word paragraph. */
final class WordLine {

    private static final Pattern HYPERLINK = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]*)\".*", Pattern.DOTALL);

    private final WordStyles styles;
    private final WordParts parts;
    private final WordPictures pictures;
    private final DroppedParts dropped;
    private final List<Inline> line = new ArrayList<>();
    private final List<Element> boxes = new ArrayList<>();
    private final Deque<Field> fields = new ArrayDeque<>();

    WordLine(WordStyles styles, WordParts parts, WordPictures pictures, DroppedParts dropped) {
        this.styles = styles;
        this.parts = parts;
        this.pictures = pictures;
        this.dropped = dropped;
    }

    List<Inline> read(Element paragraph) {
        walk(paragraph, Marks.NONE);
        return line;
    }

    /** The contents of text boxes that hang on the paragraph; to be read after it. */
    List<Element> boxes() {
        return boxes;
    }

    private void walk(Element parent, Marks marks) {
        for (Element child : Xml.children(parent)) {
            if (Xml.isMath(child)) {
                dropped.add(Dropped.FORMULA, child.getTextContent());
            } else {
                walkPart(child, marks);
            }
        }
    }

    private void walkPart(Element part, Marks marks) {
        switch (String.valueOf(part.getLocalName())) {
            case "r" -> run(part, marks);
            case "hyperlink" -> walk(part, marks.link(link(parts.address(Xml.relation(part, "id")))));
            case "fldSimple" -> walk(part, marks.link(link(target(Xml.value(part, "instr")))));
            case "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo" -> walk(part, marks);
            case "AlternateContent" -> alternative(part).ifPresent(it -> walk(it, marks));
            case "del", "moveFrom" -> dropped.add(Dropped.TRACKED_CHANGE, part.getTextContent());
            default -> {}
        }
    }

    private void run(Element run, Marks around) {
        Optional<Element> properties = Xml.child(run, "rPr");
        if (properties.flatMap(it -> Xml.flag(it, "vanish")).orElse(false)) {
            dropped.add(Dropped.HIDDEN_TEXT, run.getTextContent());
            return;
        }
        String style = properties.flatMap(it -> Xml.childValue(it, "rStyle")).orElse("");
        Marks marks = around.strong(isOn("b", properties, style)).em(isOn("i", properties, style));
        String raised =
                properties.flatMap(it -> Xml.childValue(it, "vertAlign")).orElse("");
        Xml.children(run).forEach(it -> runPart(it, marks, raised));
    }

    private boolean isOn(String flag, Optional<Element> properties, String style) {
        return properties
                .flatMap(it -> Xml.flag(it, flag))
                .or(() -> styles.property(style, "rPr", it -> Xml.flag(it, flag)))
                .orElse(false);
    }

    private void runPart(Element part, Marks marks, String raised) {
        switch (String.valueOf(part.getLocalName())) {
            case "t" -> text(raised(part.getTextContent(), raised), marks);
            case "tab", "ptab" -> text(" ", marks);
            case "noBreakHyphen" -> text("-", marks);
            case "br" -> lineBreak(Xml.value(part, "type"));
            case "cr" -> line.add(new Break());
            case "drawing", "pict" -> drawing(part);
            case "AlternateContent" ->
                alternative(part).ifPresent(it -> Xml.children(it).forEach(inner -> runPart(inner, marks, raised)));
            case "ruby" -> Xml.child(part, "rubyBase").ifPresent(it -> walk(it, marks));
            case "fldChar" -> fieldMark(Xml.value(part, "fldCharType"));
            case "instrText" -> instruction(part.getTextContent());
            default -> note(part);
        }
    }

    private void note(Element part) {
        switch (String.valueOf(part.getLocalName())) {
            case "object" -> dropped.add(Dropped.EMBEDDED_OBJECT, program(part));
            case "delText" -> dropped.add(Dropped.TRACKED_CHANGE, part.getTextContent());
            case "sym" -> dropped.add(Dropped.SYMBOL, Xml.value(part, "font"));
            case "footnoteReference", "endnoteReference" -> dropped.add(Dropped.FOOTNOTE);
            default -> {}
        }
    }

    private static String program(Element object) {
        return Xml.child(object, "OLEObject").map(it -> Xml.value(it, "ProgID")).orElse("");
    }

    private void text(String text, Marks marks) {
        Field field = fields.peek();
        line.add(new Text(text, field == null || field.link == null ? marks : marks.link(field.link)));
    }

    private static String raised(String text, String how) {
        return switch (how) {
            case "superscript" -> Raised.digits(text, true).orElse(text);
            case "subscript" -> Raised.digits(text, false).orElse(text);
            default -> text;
        };
    }

    private void lineBreak(String type) {
        if (!type.equals("page") && !type.equals("column")) {
            line.add(new Break());
        }
    }

    private void drawing(Element drawing) {
        WordPictures.Found found = pictures.in(drawing);
        line.addAll(found.pictures());
        boxes.addAll(found.boxes());
    }

    private static Optional<Element> alternative(Element choice) {
        return Xml.child(choice, "Choice").or(() -> Xml.child(choice, "Fallback"));
    }

    private void fieldMark(String type) {
        Field field = fields.peek();
        switch (type) {
            case "begin" -> fields.push(new Field(field == null ? null : field.link));
            case "separate" -> {
                if (field != null) {
                    Optional<String> target = target(field.instruction.toString());
                    field.link = target.isPresent() ? link(target) : field.link;
                }
            }
            case "end" -> fields.poll();
            default -> {}
        }
    }

    private void instruction(String text) {
        Field field = fields.peek();
        if (field != null) {
            field.instruction.append(text);
        }
    }

    private static Optional<String> target(String instruction) {
        Matcher matcher = HYPERLINK.matcher(instruction);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private @Nullable String link(Optional<String> address) {
        return address.map(it -> Links.safe(it, dropped)).orElse(null);
    }

    /** A field that has begun: first its instruction, then its result. */
    private static final class Field {

        private final StringBuilder instruction = new StringBuilder();
        private @Nullable String link;

        Field(@Nullable String link) {
            this.link = link;
        }
    }
}
