package org.yiliu.translation.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiliu.translation.SegmentView;

/**
 * What a row of a bilingual Word table is known by when it comes back: a bookmark's name, which Word, WPS and LibreOffice
 * keep, of letters, digits and {@code _} and at most 40 characters.
 *
 * @param checksum over English and state as they were handed out
 */
record RowMark(String unit, int version, String checksum) {

    /** Names of the bookmarks in the table's head are this and a column. */
    static final String COLUMN = "yiliu_";

    private static final Pattern NAME = Pattern.compile("yiliu_(s\\d{1,18})_v(\\d{1,9})_([0-9a-f]{8})");

    static RowMark of(SegmentView segment) {
        return new RowMark(
                ExchangeUnit.idOf(segment.id()),
                segment.version(),
                checksum(segment.target(), UnitCheck.word(segment.state())));
    }

    static Optional<RowMark> named(String bookmark) {
        Matcher name = NAME.matcher(bookmark);
        return name.matches()
                ? Optional.of(new RowMark(name.group(1), Integer.parseInt(name.group(2)), name.group(3)))
                : Optional.empty();
    }

    static String checksum(String english, String state) {
        return Checksum.of(UnitCheck.spaced(XmlText.allowed(english)) + "\n" + state);
    }

    String name() {
        return COLUMN + unit + "_v" + version + "_" + checksum;
    }
}
