package org.yiliu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiliu.web.InvalidRequestException;

class QuotedTests {

    private static final List<String> FIELDS = List.of("from", "to", "quote");

    @Test
    void findsWordsThatOccurOnce() {
        assertThat(place("More than 180 attended.", null, null, " 180 ")).isEqualTo(new TextRange(10, 13));
    }

    @Test
    void findsWordsAcrossPlaceholdersAndSpaces() {
        String text = "It introduced <1>process  assessment</1> here.";

        TextRange place = place(text, null, null, "introduced process assessment");

        assertThat(place.of(text)).isEqualTo("introduced <1>process  assessment");
    }

    @Test
    void takesAWrittenPlaceholderForWords() {
        String text = "Write \\<1> here, <2/>there.";

        assertThat(place(text, null, null, "<1> here").of(text)).isEqualTo("\\<1> here");
        assertThat(place(text, null, null, "here, there").of(text)).isEqualTo("here, <2/>there");
    }

    @Test
    void neverCutsAPlaceholderOrAPair() {
        String text = "a <1>b</1> 😀 c";

        assertThat(place(text, 3, 6, null).of(text)).isEqualTo("<1>b");
        assertThat(place(text, 5, 8, null).of(text)).isEqualTo("b</1>");
        assertThat(place(text, 12, 14, null).of(text)).isEqualTo("😀 ");
    }

    @Test
    void knowsNoPlaceWithoutOffsetsAndWords() {
        assertThat(new Quoted("text").place(null, null, " ", FIELDS)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        ",,Absent,annotation.quote-not-found",
        ",,the,annotation.quote-ambiguous",
        "0,99,,annotation.no-such-place",
        "-1,3,,annotation.no-such-place",
        "3,3,,annotation.no-such-place",
        "3,,,annotation.no-such-place",
        "0,3,dog,annotation.quote-elsewhere"
    })
    void refusesWhatIsNoPlace(@Nullable Integer from, @Nullable Integer to, @Nullable String quote, String message) {
        assertThatThrownBy(() -> place("the cat and the dog", from, to, quote))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refusal ->
                                assertThat(refusal.problems().get(0).message()).isEqualTo(message));
    }

    private static TextRange place(String text, @Nullable Integer from, @Nullable Integer to, @Nullable String quote) {
        return new Quoted(text).place(from, to, quote, FIELDS);
    }
}
