package org.yiliu.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnchorTests {

    private static final String TEXT = "The rate rose, and the rate of growth rose.";

    @Test
    void staysWhereNothingChanged() {
        assertThat(found("rate of", TEXT)).isEqualTo("23 rate of");
    }

    @Test
    void movesWithWhatChangedBefore() {
        assertThat(found("growth", "In spring the rate rose, and the rate of growth rose."))
                .isEqualTo("41 growth");
    }

    @Test
    void staysBeforeWhatChangedAfter() {
        assertThat(found("The rate", "The rate rose, and the rate of growth fell sharply."))
                .isEqualTo("0 The rate");
    }

    @Test
    void findsWordsAgainThatMovedWithinTheChange() {
        assertThat(found("growth", "The rate rose, and growth, by its rate, rose."))
                .isEqualTo("19 growth");
    }

    @Test
    void takesTheSameWordsElsewhereForOthers() {
        assertThat(Anchor.find(
                        "The rate rose; the rate fell.", new TextRange(19, 23), "The rate rose; the figure fell."))
                .isEmpty();
    }

    @Test
    void takesNoPartOfAWord() {
        assertThat(Anchor.find("A rate of two", new TextRange(2, 6), "Two rates of two"))
                .isEmpty();
    }

    @Test
    void losesWhatWasReplaced() {
        assertThat(Anchor.find(TEXT, new TextRange(4, 8), "The figure rose, and the rate of growth rose."))
                .isEmpty();
        assertThat(Anchor.find(TEXT, new TextRange(4, 8), "")).isEmpty();
    }

    private static String found(String quote, String present) {
        int from = TEXT.indexOf(quote);
        return Anchor.find(TEXT, new TextRange(from, from + quote.length()), present)
                .map(place -> place.from() + " " + place.of(present))
                .orElse("lost");
    }
}
