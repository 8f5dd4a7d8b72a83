package org.yiliu.quality.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.quality.TextMother.aSegment;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiliu.quality.SegmentCheck;

/** Texts of 10,000 characters that would make a careless scanner quadratic, deep or wrong. */
class HostileTextTests {

    private static final int LENGTH = 10_000;

    private final List<SegmentCheck> checks = List.of(
            new Numbers(),
            new Dates(),
            new Weekdays(),
            new TimeOfDay(),
            new PercentagePoints(),
            new DigitGrouping(),
            new LengthRatio(),
            new Spacing(),
            new DoubledWord(),
            new UnbalancedQuotes(),
            new BookTitles(),
            new TitleCapitals(new HeadlineSettings(HeadlineStyle.CHICAGO, 100)));

    static Stream<String> pieces() {
        return Stream.of(
                "9",
                "9万",
                "1,",
                "1,234",
                "1.",
                "九",
                "万",
                "亿",
                "一亿",
                "十",
                "百分之",
                "三分之一",
                "1月",
                "1日、",
                "1月1日至",
                "12:",
                "3点半",
                "5时5分",
                "1-",
                "第1",
                "hundred ",
                "one ",
                "twenty-",
                "a half ",
                "million ",
                "and a half ",
                "3 million ",
                "1/",
                "1 to ",
                "July 1 to ",
                "May ",
                "a.b.",
                "a-",
                "a.m. ",
                "8:30 ",
                "half a ",
                "thirds ",
                "percent ",
                "(",
                ")",
                "“",
                "\"",
                "<",
                "<1>",
                "<1/>",
                "\\",
                " ",
                ", ",
                " ,",
                "the ",
                "《",
                "《》",
                "«",
                "周一",
                "Fri ",
                "’",
                "a'",
                "𠮷",
                "\uD800",
                "１",
                "A1",
                "www.a/",
                "1% ",
                "I",
                "X");
    }

    /** Short texts of the same pieces: what begins or ends with a space, a mark or half of something. */
    @Test
    void comesToAnEndWhateverStandsAtTheEdges() {
        List<String> pieces = pieces().toList();
        Random random = new Random(20261128);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 5_000; i++) {
                String source = mixed(pieces, random);
                String target = mixed(pieces, random);
                for (SegmentCheck check : checks) {
                    assertThat(check.examine(aSegment(1, source, target))).allSatisfy(seen -> {
                        assertThat(seen.from()).isBetween(-1, target.length());
                        assertThat(seen.to()).isBetween(-1, target.length());
                    });
                }
            }
        });
    }

    private static String mixed(List<String> pieces, Random random) {
        return Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
                .limit(1 + random.nextInt(5))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void readsThemInTimeAndWithoutFailing(String piece) {
        String text = piece.repeat(LENGTH / piece.length());

        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> checks.forEach(check -> {
                    assertThat(check.examine(aSegment(1, text, "A 1 " + text + " z")))
                            .isNotNull();
                    assertThat(check.examine(aSegment(1, "会议" + text, "Yes."))).isNotNull();
                }));
    }
}
