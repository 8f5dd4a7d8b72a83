package org.yiliu.translation.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.draft.WordXml;
import org.yiliu.translation.exchange.ExchangeUnit.Extras;
import org.yiliu.translation.exchange.Reading.Kind;
import org.yiliu.translation.text.Placeholders;

/**
 * Reads a bilingual Word document back: English and state of each row, and the comments made in Word. Rows are known by
 * their {@link RowMark}, or, where that is gone, by their number and the document's own list of marks.
 */
final class WordTableReader {

    private static final int DEEPEST = 250;

    private final XmlCursor xml;
    private final WordProperties properties;
    private final Map<String, String> comments;
    private final UnaryOperator<String> states;
    private final List<ExchangeUnit> units = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();
    private Map<String, Integer> columns = Map.of();
    private int rows;
    private boolean known;

    private WordTableReader(WordXml file, WordProperties properties, UnaryOperator<String> states) {
        this.xml = XmlCursor.over(file.text(), DEEPEST);
        this.properties = properties;
        this.comments = WordComments.read(file.comments());
        this.states = states;
    }

    /**
     * @param article number of the article that the document must be of
     * @param states XLIFF's word for a state as a reader sees it; anything else as it is
     * @throws UnusableFileException if it is no document of ours, or another article's
     */
    static Reading read(WordXml file, String article, UnaryOperator<String> states) {
        WordProperties properties = WordProperties.read(file.properties());
        String other = properties.article();
        if (!other.isEmpty() && !other.equals(article)) {
            throw new UnusableFileException(0, "exchange.file.other-article", other, article);
        }
        return new WordTableReader(file, properties, states).reading();
    }

    private Reading reading() {
        List<String> marked = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                xml.readOwn();
                switch (xml.name()) {
                    case "tbl" -> {
                        rows = 0;
                        known = false;
                        columns = Map.of();
                    }
                    case "tr" -> row();
                    case "del", "moveFrom" -> xml.skip();
                    case "commentReference" -> marked.add(xml.own("id"));
                    default -> {}
                }
            }
        }
        if (units.isEmpty()) {
            throw new UnusableFileException(0, "exchange.docx.not-ours");
        }
        List<String> remarks = marked.stream()
                .filter(id -> !placed.contains(id))
                .map(comments::get)
                .filter(text -> text != null)
                .toList();
        return new Reading(Kind.ROW, List.copyOf(units), remarks);
    }

    private void row() {
        rows++;
        List<WordCell> cells = new ArrayList<>();
        List<String> bookmarks = new ArrayList<>();
        boolean deleted = false;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "tc" -> cells.add(WordCell.read(xml));
                case "trPr" -> deleted = isDeleted();
                case "bookmarkStart" -> bookmarks.add(xml.own("name"));
                case "tblPrEx", "sdtPr" -> xml.skip();
                default -> {}
            }
        }
        cells.forEach(cell -> bookmarks.addAll(cell.bookmarks()));
        if (!deleted) {
            row(cells, bookmarks);
        }
    }

    private boolean isDeleted() {
        boolean deleted = false;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            deleted |=
                    xml.next() == XMLStreamConstants.START_ELEMENT && xml.name().equals("del");
        }
        return deleted;
    }

    private void row(List<WordCell> cells, List<String> bookmarks) {
        if (rows == 1 && head(cells)) {
            return;
        }
        Optional<RowMark> mark = bookmarks.stream()
                .flatMap(name -> RowMark.named(name).stream())
                .findFirst()
                .or(() -> cells.isEmpty()
                        ? Optional.empty()
                        : properties.mark(cells.get(0).text()));
        if (mark.isPresent()) {
            known = true;
            units.add(unit(mark.get(), cells));
        } else if (known && cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
            units.add(new ExchangeUnit("", rows, null, null, "", null, "exchange.row.no-mark", Extras.NONE));
        }
    }

    /** Whether the row is the head of a table of ours: its bookmarks tell where a column is that somebody moved. */
    private boolean head(List<WordCell> cells) {
        Map<String, Integer> found = new HashMap<>();
        for (int at = 0; at < cells.size(); at++) {
            for (String bookmark : cells.get(at).bookmarks()) {
                if (bookmark.startsWith(RowMark.COLUMN)
                        && BilingualDocument.COLUMNS.contains(bookmark.substring(RowMark.COLUMN.length()))) {
                    found.put(bookmark.substring(RowMark.COLUMN.length()), at);
                }
            }
        }
        columns = found;
        known = !found.isEmpty();
        return known;
    }

    private ExchangeUnit unit(RowMark mark, List<WordCell> cells) {
        WordCell chinese = cell(cells, "chinese");
        WordCell english = cell(cells, "english");
        if (chinese == null || english == null) {
            return new ExchangeUnit(
                    mark.unit(), rows, mark.version(), null, "", null, "exchange.row.columns", Extras.NONE);
        }
        WordCell stated = cell(cells, "state");
        String state = stated == null || stated.text().isEmpty() ? null : states.apply(stated.text());
        String text = placeholders(english.text(), chinese.text());
        boolean untouched = RowMark.checksum(text, state == null ? "" : state).equals(mark.checksum());
        String problem = english.isPure() && chinese.isPure() ? null : "exchange.row.not-text";
        Extras extras = new Extras(untouched, "", remarks(cells));
        return new ExchangeUnit(mark.unit(), rows, mark.version(), state, chinese.text(), text, problem, extras);
    }

    private @Nullable WordCell cell(List<WordCell> cells, String column) {
        Integer at =
                columns.isEmpty() ? Integer.valueOf(BilingualDocument.COLUMNS.indexOf(column)) : columns.get(column);
        return at == null || at >= cells.size() ? null : cells.get(at);
    }

    private List<String> remarks(List<WordCell> cells) {
        List<String> remarks = new ArrayList<>();
        for (WordCell cell : cells) {
            for (String id : cell.comments()) {
                String text = comments.get(id);
                if (text != null && placed.add(id)) {
                    remarks.add(text);
                }
            }
        }
        return remarks;
    }

    /** Brackets that somebody typed another way, where the Chinese has such a placeholder. */
    private static String placeholders(String english, String chinese) {
        String text = english;
        for (String placeholder : Placeholders.marks(chinese)) {
            String inner = placeholder.substring(1, placeholder.length() - 1);
            text = text.replace("⟨" + inner + "⟩", placeholder)
                    .replace("〈" + inner + "〉", placeholder)
                    .replace("＜" + inner + "＞", placeholder);
        }
        return text;
    }
}
