package org.yiliu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.yiliu.quality.TextMother.aSegment;
import static org.yiliu.quality.TextMother.aText;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class CheckerTests {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Checker checker = new Checker(
            List.of(new Minding("soft", Severity.WARNING), new Minding("hard", Severity.BLOCKER)), messages);

    CheckerTests() {
        for (String check : List.of("soft", "hard")) {
            messages.addMessage("check." + check, Locale.ENGLISH, "English has {0}");
            messages.addMessage("check." + check, Locale.CHINA, "译文有 {0}");
        }
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void putsBlockersFirstThenByPlace() {
        Findings findings = check(aSegment(1, "甲", "x"), aSegment(2, "乙", "ax"));

        assertThat(findings.items())
                .extracting(finding -> finding.check() + finding.segmentId())
                .containsExactly("hard1", "hard2", "soft1", "soft2");
        assertThat(findings.items().get(1).from()).isEqualTo(1);
    }

    @Test
    void speaksTheReadersLanguage() {
        LocaleContextHolder.setLocale(Locale.CHINA);

        assertThat(check(aSegment(1, "甲", "x")).items().get(0).message()).isEqualTo("译文有 x");
    }

    @Test
    void keepsAFindingsIdWhileTheTextStays() {
        String id = idOf(aSegment(1, "甲", "x"));

        assertThat(idOf(new CheckedSegment(
                        1,
                        5,
                        aSegment(1, "", "").kind(),
                        "甲",
                        "x",
                        aSegment(1, "", "").state())))
                .isEqualTo(id);
        assertThat(idOf(aSegment(1, "甲", "x!"))).isNotEqualTo(id);
        assertThat(idOf(aSegment(1, "乙", "x"))).isNotEqualTo(id);
        assertThat(idOf(aSegment(2, "甲", "x"))).isNotEqualTo(id);
    }

    @Test
    void opensOnceEveryBlockerIsWaived() {
        CheckedText text = aText(aSegment(1, "甲", "x"));
        Findings before = checker.check(text, Set.of());

        Findings after = checker.check(text, Set.of(before.items().get(0).id()));

        assertThat(before.blocking()).isTrue();
        assertThat(after.blocking()).isFalse();
        assertThat(after.items().get(0).waived()).isTrue();
        assertThat(after.warnings()).isOne();
    }

    @Test
    void goesOnWithoutACheckThatOnlyWarnsAndFails() {
        Checker failing =
                new Checker(List.of(new Failing(Severity.WARNING), new Minding("hard", Severity.BLOCKER)), messages);

        assertThat(failing.check(aText(aSegment(1, "甲", "x")), Set.of()).items())
                .extracting(Finding::check)
                .containsExactly("hard");
    }

    @Test
    void doesNotOpenTheGateWhenACheckThatHoldsItFails() {
        Checker failing = new Checker(List.of(new Failing(Severity.BLOCKER)), messages);

        assertThatIllegalStateException().isThrownBy(() -> failing.check(aText(aSegment(1, "甲", "x")), Set.of()));
    }

    private Findings check(CheckedSegment... segments) {
        return checker.check(aText(segments), Set.of());
    }

    private String idOf(CheckedSegment segment) {
        return check(segment).items().get(0).id();
    }

    private record Failing(Severity severity) implements Check {

        @Override
        public String id() {
            return "failing";
        }

        @Override
        public List<Observation> examine(CheckedText text) {
            throw new IllegalStateException("a fault of the check's own");
        }
    }

    /** Minds the letter x. */
    private record Minding(String id, Severity severity) implements Check {

        @Override
        public List<Observation> examine(CheckedText text) {
            return text.segments().stream()
                    .map(segment -> {
                        int place = segment.target().indexOf('x');
                        return Observation.at(segment, place, place + 1).with("x");
                    })
                    .toList();
        }
    }
}
