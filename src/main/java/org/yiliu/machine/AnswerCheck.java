package org.yiliu.machine;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.yiliu.machine.Marks.Piece;

/** Whether what a machine answered may be offered as the translation of one segment. */
final class AnswerCheck {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\n\\u2028\\u2029]\\s*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** English has about 3 letters for a Chinese character; ten times that, and a sentence more, is no translation. */
    private static final int LONGEST_RATIO = 10;

    private static final int LONGEST_EXTRA = 200;

    private AnswerCheck() {}

    /**
     * The answer as it may be offered: composed (NFC), on one line, with exactly the placeholders of the source.
     *
     * @param machine its name, for the refusal
     * @throws UnusableAnswerException (503) if it is empty, far too long, holds Chinese, or lost placeholders
     */
    static String usable(String machine, String source, List<Piece> answer) {
        List<Piece> pieces = MarkRepair.repaired(Marks.read(source), answer)
                .orElseThrow(() -> UnusableAnswerException.lostPlaceholders(machine));
        String text = clean(Marks.write(pieces));
        String letters = letters(pieces);
        if (letters.isBlank() || isTooLong(text, source)) {
            throw UnusableAnswerException.noTranslation(machine);
        }
        if (HAN.matcher(letters).find()) {
            throw UnusableAnswerException.chineseLeft(machine);
        }
        return text;
    }

    private static boolean isTooLong(String text, String source) {
        return text.length() > MachineRequest.LONGEST
                || text.length() > LONGEST_RATIO * source.length() + LONGEST_EXTRA;
    }

    private static String letters(List<Piece> pieces) {
        StringBuilder letters = new StringBuilder();
        pieces.stream().filter(Piece::isText).map(Piece::text).forEach(letters::append);
        return letters.toString();
    }

    /** As a typed text is cleaned when it is saved, so that the two can be compared. */
    static String clean(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        text = CONTROL.matcher(text).replaceAll("");
        return LINE_BREAK.matcher(text).replaceAll(" ").strip();
    }
}
