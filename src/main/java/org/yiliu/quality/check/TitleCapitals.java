package org.yiliu.quality.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;

/**
 * Titles in another style of capitals than the house's, and headings that have a title's instead of a sentence's. Only
 * where the style leaves no doubt: iPhone and eSports begin as they like, and "up" or "in" may be either.
 */
@Component
class TitleCapitals implements SegmentCheck {

    /** So many longer words, all with capitals, are no sentence any more. */
    private static final int HEADLINE_WORDS = 4;

    private final HeadlineSettings settings;

    TitleCapitals(HeadlineSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "title-capitals";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        if (segment.isUntranslated()) {
            return List.of();
        }
        return switch (segment.kind()) {
            case TITLE -> settings.headlineStyle() == HeadlineStyle.SENTENCE ? sentence(segment) : headline(segment);
            case HEADING -> sentence(segment);
            case PARAGRAPH, CAPTION, LIST_ITEM, TABLE_CELL, BYLINE, ORIGIN -> List.of();
        };
    }

    /** One observation for all its words, mended at once. */
    private List<Observation> headline(CheckedSegment segment) {
        PlainText target = PlainText.of(segment.target());
        List<Word> words = words(target.text());
        StringBuilder mended = new StringBuilder(segment.target());
        List<Word> wrong = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean edge = i == 0 || i == words.size() - 1 || word.opens();
            if (word.isSmall() && (edge || settings.headlineStyle().wantsCapital(word.text()))) {
                wrong.add(word);
                int at = target.place(word.from());
                mended.setCharAt(at, Character.toUpperCase(mended.charAt(at)));
            } else if (word.isCapitalised() && !edge && settings.headlineStyle().wantsSmall(word.text())) {
                wrong.add(word);
                int at = target.place(word.from());
                mended.setCharAt(at, Character.toLowerCase(mended.charAt(at)));
            }
        }
        return wrong.isEmpty() ? List.of() : List.of(observe(segment, target, wrong, mended.toString()));
    }

    private static Observation observe(CheckedSegment segment, PlainText target, List<Word> wrong, String mended) {
        Word first = wrong.get(0);
        String words = String.join(", ", wrong.stream().map(Word::text).toList());
        return Observation.at(segment, target.place(first.from()), target.end(first.from(), first.to()))
                .saying("headline")
                .with(words)
                .repairedTo(mended);
    }

    /** Which of the capitals are names nobody can tell, so there is no repair. */
    private static List<Observation> sentence(CheckedSegment segment) {
        List<Word> longer = words(PlainText.of(segment.target()).text()).stream()
                .skip(1)
                .filter(word -> word.text().length() > 3)
                .toList();
        boolean headline = longer.size() >= HEADLINE_WORDS && longer.stream().allMatch(Word::isCapitalised);
        return headline ? List.of(Observation.of(segment).saying("sentence").weighing(Severity.INFO)) : List.of();
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        boolean opens = true;
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                opens |= ":?!—–“\"‘(".indexOf(c) >= 0;
                at++;
                continue;
            }
            int to = wordEnd(text, at);
            words.add(new Word(text.substring(at, to), at, to, opens));
            opens = false;
            at = to;
        }
        return words;
    }

    private static int wordEnd(String text, int from) {
        int to = from;
        while (to < text.length()
                && (Character.isLetterOrDigit(text.charAt(to)) || "'’./@".indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        while ("'’./@".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }

    /**
     * A word of a title; each part of low-power is one.
     *
     * @param opens whether a colon, dash, quotation mark or bracket stands before it
     */
    private record Word(String text, int from, int to, boolean opens) {

        boolean isSmall() {
            return text.chars().allMatch(c -> Character.isLowerCase(c) || c == '’' || c == '\'');
        }

        boolean isCapitalised() {
            return Character.isUpperCase(text.charAt(0))
                    && (text.length() == 1
                            || text.substring(1).equals(text.substring(1).toLowerCase(Locale.ROOT)));
        }
    }
}
