package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.desk.AnnotationMother.marked;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.yiliu.review.ErrorSeverity;
import org.yiliu.translation.text.Compare;
import org.yiliu.translation.text.Comparison;
import org.yiliu.translation.text.Granularity;
import org.yiliu.workflow.NewsroomHours;

class MarkedTextTests {

    private static final String TEXT = "More than <1>180</1> people & guests attended.";

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Words words = new Words(messages, Locale.ENGLISH, Clock.systemUTC(), NewsroomHours.usual());

    MarkedTextTests() {
        messages.addMessage("annotation.in-text", Locale.ENGLISH, "marked {0}, {1}");
        for (ErrorSeverity severity : ErrorSeverity.values()) {
            messages.addMessage("annotation.severity." + severity, Locale.ENGLISH, severity.name());
        }
    }

    @Test
    void underlinesAPlaceAndNumbersIt() {
        assertThat(html(TEXT, null, marked(3, TEXT, "people & guests", ErrorSeverity.MAJOR)))
                .isEqualTo("More than <span class=\"yl-tag\">1</span>180<span class=\"yl-tag\">/1</span> "
                        + "<mark class=\"yl-error\" data-severity=\"MAJOR\">people &amp; guests</mark>"
                        + "<a class=\"yl-error-no\" data-severity=\"MAJOR\" href=\"#annotation-3\""
                        + " aria-label=\"marked 3, MAJOR\" title=\"marked 3, MAJOR\">3</a> attended.");
    }

    @Test
    void showsTheGravestWherePlacesOverlap() {
        String html = html(
                "one two three",
                null,
                marked(1, "one two three", "one two", ErrorSeverity.MINOR),
                marked(2, "one two three", "two three", ErrorSeverity.CRITICAL));

        assertThat(html)
                .contains("data-severity=\"MINOR\">one </mark>", "data-severity=\"CRITICAL\">two</mark>")
                .contains("data-severity=\"CRITICAL\"> three</mark>");
        assertThat(html.indexOf(">1</a>")).isLessThan(html.indexOf(">2</a>"));
    }

    @Test
    void keepsTheMarksOfWhatChanged() {
        String present = "More than 190 people attended.";
        Comparison news = Compare.texts("More than 180 people attended.", present, Granularity.WORD);

        assertThat(html(present, news, marked(1, present, "190 people", ErrorSeverity.MINOR)))
                .startsWith("More than <del class=\"yl-del\">180</del><mark class=\"yl-error\" data-severity=\"MINOR\">"
                        + "<ins class=\"yl-ins\">190</ins></mark><mark class=\"yl-error\" data-severity=\"MINOR\">"
                        + " people</mark><a");
    }

    @Test
    void leavesATextWithoutMarksAsItIs() {
        assertThat(html("a < b", null)).isEqualTo("a &lt; b");
    }

    private String html(String text, Comparison news, AnnotationLine... lines) {
        return MarkedText.html(text, news, MarkedText.english(List.of(lines)), words);
    }
}
