package org.yiliu.translation.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.yiliu.translation.SegmentView;

/**
 * What a bilingual document says about itself out of sight: its article, and once more the marks of its rows, by their
 * number, should the bookmarks get lost.
 */
final class WordProperties {

    private static final String ARTICLE = "yiliu-article";
    private static final String ROWS = "yiliu-rows-";
    private static final int DEEPEST = 250;

    /** Word shows and keeps 255 characters of a property. */
    private static final int LONGEST = 250;

    private final Map<String, String> values;
    private final Map<String, RowMark> marks = new HashMap<>();

    private WordProperties(Map<String, String> values) {
        this.values = values;
        values.forEach((name, value) -> {
            if (name.startsWith(ROWS)) {
                rows(value);
            }
        });
    }

    private void rows(String value) {
        for (String row : value.split(" ", -1)) {
            int colon = row.indexOf(':');
            if (colon > 0) {
                RowMark.named(RowMark.COLUMN + row.substring(colon + 1))
                        .ifPresent(mark -> marks.put(row.substring(0, colon), mark));
            }
        }
    }

    static WordProperties read(byte @Nullable [] part) {
        Map<String, String> values = new HashMap<>();
        if (part != null) {
            XmlCursor xml = XmlCursor.over(part, DEEPEST);
            String name = "";
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    name = xml.optional("name") == null ? name : xml.attribute("name");
                } else if (event == XMLStreamConstants.CHARACTERS && !name.isEmpty()) {
                    values.merge(name, xml.text().strip(), String::concat);
                }
            }
        }
        return new WordProperties(values);
    }

    /** The article's number; empty if the document has lost it. */
    String article() {
        return values.getOrDefault(ARTICLE, "");
    }

    /** The mark of the row with this number. */
    Optional<RowMark> mark(String number) {
        return Optional.ofNullable(marks.get(number));
    }

    /** Names and values to write. */
    static Map<String, String> of(String article, List<SegmentView> segments) {
        Map<String, String> values = new HashMap<>();
        values.put(ARTICLE, article);
        List<StringBuilder> rows = new ArrayList<>();
        for (SegmentView segment : segments) {
            String mark = RowMark.of(segment).name().substring(RowMark.COLUMN.length());
            String row = segment.position() + ":" + mark;
            if (rows.isEmpty() || rows.get(rows.size() - 1).length() + row.length() >= LONGEST) {
                rows.add(new StringBuilder());
            }
            StringBuilder line = rows.get(rows.size() - 1);
            line.append(line.isEmpty() ? "" : " ").append(row);
        }
        for (int at = 0; at < rows.size(); at++) {
            values.put(ROWS + (at + 1), rows.get(at).toString());
        }
        return values;
    }
}
