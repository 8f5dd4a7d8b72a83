package org.yiliu.article.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.yiliu.article.draft.Inline.Picture;

/** Finds the pictures and text boxes within a drawing of a Word file, in either drawing language. */
final class WordPictures {

    private final WordParts parts;
    private final PictureShelf shelf;
    private final DroppedParts dropped;

    WordPictures(WordParts parts, PictureShelf shelf, DroppedParts dropped) {
        this.parts = parts;
        this.shelf = shelf;
        this.dropped = dropped;
    }

    Found in(Element drawing) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        search(drawing, found);
        return found;
    }

    private void search(Element parent, Found found) {
        for (Element child : Xml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "txbxContent" -> found.boxes.add(child);
                case "pic" ->
                    Xml.child(child, "blipFill")
                            .flatMap(it -> Xml.child(it, "blip"))
                            .flatMap(it -> picture(Xml.relation(it, "embed"), Xml.relation(it, "link")))
                            .ifPresent(found.pictures::add);
                case "imagedata" ->
                    picture(Xml.relation(child, "id"), Xml.relation(child, "href"))
                            .ifPresent(found.pictures::add);
                case "chart", "relIds" -> dropped.add(Dropped.DRAWING);
                case "OLEObject" -> dropped.add(Dropped.EMBEDDED_OBJECT, Xml.value(child, "ProgID"));
                case "Fallback" -> {}
                default -> search(child, found);
            }
        }
    }

    private Optional<Picture> picture(String embedded, String linked) {
        Optional<WordParts.Part> part = parts.part(embedded);
        if (part.isPresent()) {
            String name = part.get().name();
            return shelf.stored(name, name, part.get().content()).map(it -> new Picture(it, ""));
        }
        Optional<String> address = parts.address(linked).or(() -> parts.address(embedded));
        if (address.isEmpty()) {
            dropped.add(Dropped.UNSUPPORTED_PICTURE);
        }
        return address.map(it -> new Picture(shelf.missing(it), ""));
    }

    record Found(List<Picture> pictures, List<Element> boxes) {}
}
