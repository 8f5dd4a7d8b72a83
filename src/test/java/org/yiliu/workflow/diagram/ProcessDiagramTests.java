package org.yiliu.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiliu.support.HtmlChecker;

class ProcessDiagramTests {

    private final ProcessDiagram translation = new ProcessDiagram(model("articleTranslation"));

    @Test
    void namesEveryStepInEnglish() {
        Document svg = draw(translation, Locale.ENGLISH, Map.of());

        assertThat(svg.selectFirst("svg").attr("lang")).isEqualTo("en");
        assertThat(text(svg)).contains("Draft submitted", "Check quality gate", "Page online", "not yet");
        assertThat(text(svg)).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void namesEveryStepInChinese() {
        Document svg = draw(translation, Locale.SIMPLIFIED_CHINESE, Map.of());

        assertThat(svg.selectFirst("svg").attr("lang")).isEqualTo("zh-CN");
        assertThat(text(svg)).contains("稿件已提交", "质量检查", "退回");
        assertThat(text(svg)).doesNotContainPattern("[A-Za-z]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"articleTranslation", "articleReview"})
    void hasAChineseNameForEveryEnglishOne(String process) {
        Drawing drawing = Drawing.of(model(process));

        assertThat(drawing.steps()).extracting(Step::words).allSatisfy(ProcessDiagramTests::isInBothLanguages);
        assertThat(drawing.flows()).extracting(Flow::words).allSatisfy(ProcessDiagramTests::isInBothLanguages);
    }

    private static void isInBothLanguages(Words words) {
        assertThat(words.chinese().isEmpty()).isEqualTo(words.english().isEmpty());
        assertThat(words.chinese()).doesNotContainPattern("[A-Za-z]");
    }

    @Test
    void makesAStepALinkThatSaysWhatStandsThere() {
        var mark = new StepMark(
                StepState.LATE, "9 · 1 late", "9 open, 1 late", "/articles?stage=TRANSLATING&overdue=true");

        Element link = draw(translation, Locale.ENGLISH, Map.of("userTask_translate", mark))
                .selectFirst("a");

        assertThat(link.className()).isEqualTo("late");
        assertThat(link.attr("href")).isEqualTo("/articles?stage=TRANSLATING&overdue=true");
        assertThat(link.attr("aria-label")).isEqualTo("Translate: 9 open, 1 late");
        assertThat(link.selectFirst(".count-text").text()).isEqualTo("9 · 1 late");
    }

    @Test
    void saysWhereAnArticleIs() {
        var mark = StepMark.of(StepState.NOW, "现在在此", null);

        Element group = draw(translation, Locale.SIMPLIFIED_CHINESE, Map.of("userTask_publish", mark))
                .selectFirst("[aria-current=step]");

        assertThat(group.tagName()).isEqualTo("g");
        assertThat(group.attr("aria-label")).isEqualTo("发布：现在在此");
        assertThat(group.select(".count-sign")).hasSize(1);
    }

    @Test
    void leavesAnEmptyStepWithoutBadge() {
        var mark = StepMark.of(StepState.EMPTY, "none open", "/tasks");

        Element link = draw(translation, Locale.ENGLISH, Map.of("userTask_publish", mark))
                .selectFirst("a");

        assertThat(link.hasAttr("class")).isFalse();
        assertThat(link.select(".count")).isEmpty();
    }

    @Test
    void putsLinksInTheOrderOfTheFlow() {
        List<String> tasks = List.of(
                "userTask_assignTranslator",
                "userTask_translate",
                "serviceTask_checkQualityGate",
                "callActivity_review",
                "userTask_publish",
                "timerEvent_publicationTime",
                "serviceTask_publishArticle",
                "serviceTask_carryOver",
                "serviceTask_recordWithdrawal");
        Map<String, StepMark> marks =
                tasks.stream().collect(Collectors.toMap(id -> id, id -> StepMark.of(StepState.EMPTY, "", "#" + id)));

        assertThat(draw(translation, Locale.ENGLISH, marks).select("a").eachAttr("href"))
                .containsExactlyElementsOf(tasks.stream().map(id -> "#" + id).toList());
    }

    @Test
    void escapesWhatItIsGiven() {
        var mark = new StepMark(StepState.BUSY, "<b>", "\"quoted\" & <b>", "/x?a=1&b=\"<");

        String svg = translation.svg(Locale.ENGLISH, Map.of("userTask_translate", mark), "Where \"it\" <is>");

        assertThat(svg).doesNotContain("<b>", "\"quoted\"", "<is>");
        assertThat(parse(svg).selectFirst("a").attr("href")).isEqualTo("/x?a=1&b=\"<");
    }

    @Test
    void needsNeitherStyleNorScript() {
        String svg = translation.svg(Locale.ENGLISH, Map.of(), "Article translation");

        assertThat(svg).doesNotContain("style=", "<script", "onclick", "NaN", "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"articleTranslation", "articleReview"})
    void isValidHtml(String process) {
        Map<String, StepMark> marks = Map.of(
                "userTask_translate",
                new StepMark(StepState.LATE, "9 · 1 late", "9 open, 1 late", "/articles"),
                "userTask_publish",
                StepMark.of(StepState.NOW, "here", null),
                "userTask_firstReview",
                new StepMark(StepState.SENT_BACK, "1", "sent back once", null),
                "startEvent_draftSubmitted",
                StepMark.of(StepState.DONE, "passed", null));

        String svg = new ProcessDiagram(model(process)).svg(Locale.ENGLISH, marks, "Where the articles are");

        assertThat(HtmlChecker.errorsInFragment(svg)).isEmpty();
    }

    @Test
    void refusesAProcessThatIsNotDrawn() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("bare")
                .startEvent("startEvent_bare")
                .done();
        model.getDefinitions().getBpmDiagrams().clear();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProcessDiagram(model))
                .withMessageContaining("startEvent_bare");
    }

    private static Document draw(ProcessDiagram diagram, Locale locale, Map<String, StepMark> marks) {
        return parse(diagram.svg(locale, marks, "Article translation"));
    }

    private static String text(Document svg) {
        return String.join(" ", svg.select("text").eachText());
    }

    private static Document parse(String svg) {
        return Jsoup.parse(svg, Parser.xmlParser());
    }

    static BpmnModelInstance model(String process) {
        return Bpmn.readModelFromStream(ProcessDiagramTests.class.getResourceAsStream("/bpmn/" + process + ".bpmn"));
    }
}
