package org.yiliu.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.memory.index.IndexUpkeep;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:recall")
class RecallIntegrationTests {

    private static final AtomicInteger TESTS = new AtomicInteger('甲');
    private static final String ENGLISH = "The Institute held its 2021 meeting on teaching.";

    @Autowired
    private Translations translations;

    @Autowired
    private Articles articles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IndexUpkeep upkeep;

    private String meeting = "";

    /** Signs another sentence for each test, so that none finds what the one before it signed. */
    @BeforeEach
    void signsOffAnArticle() {
        meeting = "学校召开2021年" + Character.toString(TESTS.getAndAdd(7)).repeat(3) + "教学工作会议。";
        String signed = opened(meeting + "校长讲话。");
        translations.handPen(signed, "translator", null);
        segments(signed).stream()
                .filter(segment -> segment.target().isEmpty())
                .forEach(segment -> write(signed, segment, english(segment.source())));
        translations.remember(signed, "chief");
        upkeep.catchUp();
    }

    @Test
    void fillsWhatTheMemoryKnowsWordForWord() {
        String number = opened(meeting + "一句新话。");

        translations.handPen(number, "translator2", null);

        SegmentView known = segment(number, meeting);
        assertThat(known.target()).isEqualTo(ENGLISH);
        assertThat(known.whence()).isEqualTo(Whence.MEMORY);
        assertThat(known.matchScore()).isEqualTo(100);
        assertThat(known.provenance()).startsWith("YL-");
        assertThat(known.writer()).isNull();
        assertThat(known.state()).isEqualTo(SegmentState.INITIAL);
        assertThat(segment(number, "一句新话。").target()).isEmpty();
        assertThat(translations.history(number, known.id()))
                .extracting(SegmentText::whence)
                .containsExactly(Whence.MEMORY);
    }

    @Test
    void leavesWhatSomebodyWroteAndFillsOnlyOnce() {
        String number = opened(meeting + "一句新话。");
        translations.handPen(number, "translator2", null);
        write(number, segment(number, meeting), "My own English.", "translator2");

        translations.handPen(number, null, null);
        translations.handPen(number, "translator", null);

        assertThat(segment(number, meeting).target()).isEqualTo("My own English.");
        assertThat(segment(number, meeting).whence()).isEqualTo(Whence.TYPED);
    }

    @Test
    void countsNobodyAsHavingWrittenWhatWasFilled() {
        String number = opened(meeting);

        translations.handPen(number, "translator2", null);

        assertThat(translations.translators(number)).isEmpty();
    }

    @Test
    void keepsWhereATextCameFromWhenItIsConfirmed() {
        String number = opened(meeting);
        translations.handPen(number, "translator2", null);
        SegmentView filled = segment(number, meeting);

        SegmentView confirmed = accounts.actingAs(
                "translator2",
                () -> translations.save(number, filled.id(), filled.version(), null, SegmentState.TRANSLATED));

        assertThat(confirmed.whence()).isEqualTo(Whence.MEMORY);
        assertThat(translations.translators(number)).containsExactly("translator2");
    }

    @Test
    void offersSimilarSentencesWithTheNumbersOfTheNewOne() {
        String number = opened(meeting.replace("2021", "2022"));
        translations.handPen(number, "translator2", null);

        List<Match> matches =
                translations.matches(number, segments(number).get(1).id());

        assertThat(matches).isNotEmpty();
        Match best = matches.get(0);
        assertThat(best.kind()).isEqualTo("FUZZY");
        assertThat(best.score()).isBetween(70, 99);
        assertThat(best.numbersOnly()).isTrue();
        assertThat(best.target()).isEqualTo("The Institute held its 2022 meeting on teaching.");
        assertThat(best.storedTarget()).isEqualTo(ENGLISH);
        assertThat(best.reviewer()).isEqualTo("chief");
        assertThat(best.translator()).isEqualTo("translator");
    }

    @Test
    void findsTheTermsOfASegmentInOrder() {
        String number = opened("党委书记出席立德树人座谈会。");

        List<TermLine> terms =
                translations.terms(number, segments(number).get(1).id());

        assertThat(terms).extracting(TermLine::source).contains("党委书记", "立德树人");
        assertThat(terms).extracting(TermLine::key).startsWith(1, 2);
        assertThat(terms).allSatisfy(term -> assertThat(term.renderings()).isNotEmpty());
    }

    private String english(String source) {
        return source.equals(meeting) ? ENGLISH : source.equals("校长讲话。") ? "The president spoke." : "A headline";
    }

    private String opened(String body) {
        String number = accounts.actingAs(
                        "author",
                        () -> articles.create(
                                new NewArticle("标题", body, "text", Category.TEACHING, null, null, null, null)))
                .article()
                .number();
        articles.stands(number, new Standing(Stage.TRANSLATING, null, 1, null, null, null));
        translations.open(number);
        return number;
    }

    private void write(String number, SegmentView segment, String english) {
        write(number, segment, english, "translator");
    }

    private void write(String number, SegmentView segment, String english, String person) {
        Supplier<SegmentView> saved =
                () -> translations.save(number, segment.id(), segment.version(), english, SegmentState.TRANSLATED);
        accounts.actingAs(person, saved);
    }

    private List<SegmentView> segments(String number) {
        return translations.view(number).segments();
    }

    private SegmentView segment(String number, String source) {
        return segments(number).stream()
                .filter(segment -> segment.source().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
