package org.yiliu.translation.exchange;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The comments of a Word document: who made them and what they say, by the id that their places name. */
final class WordComments {

    private static final int DEEPEST = 250;

    private WordComments() {}

    static Map<String, String> read(byte @Nullable [] part) {
        Map<String, String> comments = new HashMap<>();
        if (part == null) {
            return comments;
        }
        XmlCursor xml = XmlCursor.over(part, DEEPEST);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                xml.readOwn();
                if (xml.name().equals("comment")) {
                    String id = xml.own("id");
                    String author = xml.own("author");
                    String text = WordCell.read(xml).text();
                    if (!text.isEmpty()) {
                        comments.put(id, author.isEmpty() ? text : author + ": " + text);
                    }
                }
            }
        }
        return comments;
    }
}
