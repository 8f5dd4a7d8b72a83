package org.yiliu.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.SourceRevision;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.web.InvalidRequestException;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:translations")
class TranslationsIntegrationTests {

    private static final String TEXT = "第一句。第二句。\n\n第三句。";

    @Autowired
    private Translations translations;

    @Autowired
    private Articles articles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    private String number = "";

    @BeforeEach
    void opensAnArticleAndHandsItsPen() {
        number = as(
                        "author",
                        () -> articles.create(
                                new NewArticle("标题", TEXT, "text", Category.TEACHING, null, null, null, null)))
                .article()
                .number();
        articles.stands(number, new Standing(Stage.TRANSLATING, null, 1, null, null, null));
        translations.open(number);
        translations.handPen(number, "translator", null);
    }

    @Test
    void cutsTheTitleAndEachSentence() {
        assertThat(segments()).extracting(SegmentView::source).containsExactly("标题", "第一句。", "第二句。", "第三句。");
        assertThat(segments()).allMatch(segment -> segment.state() == SegmentState.INITIAL);
    }

    @Test
    void keepsEveryTextASegmentHad() {
        SegmentView first = segments().get(1);

        SegmentView once = write("translator", first, "One.", SegmentState.TRANSLATED);
        SegmentView twice = write("translator", once, "The first.", null);

        assertThat(twice.state()).isEqualTo(SegmentState.INITIAL);
        assertThat(translations.history(number, first.id()))
                .extracting(SegmentText::target)
                .containsExactly("One.", "The first.");
        assertThat(write("translator", twice, "The first.", null).version()).isEqualTo(twice.version());
    }

    @Test
    void refusesAStaleTextAndShowsThePresentOne() {
        SegmentView first = segments().get(1);
        write("translator", first, "One.", null);

        assertThatExceptionOfType(StaleSegmentException.class)
                .isThrownBy(() -> write("translator", first, "Two.", null))
                .satisfies(stale -> assertThat(stale.current().target()).isEqualTo("One."));
    }

    @Test
    void acceptsOneOfManySimultaneousTexts() throws Exception {
        SegmentView first = segments().get(1);
        ExecutorService tabs = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> writes = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Boolean>) () -> accepted(first, "Text " + i))
                .toList();

        int accepted = 0;
        for (Future<Boolean> write : tabs.invokeAll(writes)) {
            accepted += write.get() ? 1 : 0;
        }
        tabs.shutdown();

        assertThat(accepted).isEqualTo(1);
        assertThat(translations.history(number, first.id())).hasSize(1);
    }

    @Test
    void letsThePenHolderAloneWrite() {
        SegmentView first = segments().get(1);

        assertThatExceptionOfType(PenNotHeldException.class)
                .isThrownBy(() -> write("translator2", first, "Mine.", null));
        translations.handPen(number, null, null);
        assertThatExceptionOfType(PenNotHeldException.class)
                .isThrownBy(() -> write("translator", first, "Mine.", null));
    }

    @Test
    void recordsWhoTookPart() {
        write("translator", segments().get(1), "One.", SegmentState.TRANSLATED);
        translations.handPen(number, "editor", ReviewLevel.SECOND);
        SegmentView corrected = write("editor", segments().get(1), "The first.", null);

        assertThat(corrected.whence()).isEqualTo(Whence.REVIEWER);
        assertThat(corrected.state()).isEqualTo(SegmentState.TRANSLATED);
        assertThat(translations.translators(number)).isEqualTo(Set.of("translator"));
        assertThat(translations.parts(number)).contains(new Translations.Part("editor", ReviewLevel.SECOND));
    }

    @Test
    void confirmsNoEmptyTextAndGivesNoFinalState() {
        SegmentView first = segments().get(1);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> write("translator", first, " ", SegmentState.TRANSLATED));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> write("translator", first, "One.", SegmentState.FINAL));
    }

    @Test
    void freezesAVersionOnlyWhereSomethingChanged() {
        write("translator", segments().get(0), "A Title", SegmentState.TRANSLATED);

        EnglishVersion first = freeze();
        EnglishVersion same = freeze();
        write("translator", segments().get(1), "One.", null);
        EnglishVersion second = freeze();

        assertThat(same.version()).isEqualTo(first.version());
        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(second.contentHash())
                .isEqualTo(translations.contentHash(number))
                .isNotEqualTo(first.contentHash());
        assertThat(translations.version(number, 1).lines().get(1).target()).isEmpty();
        assertThat(as("author", () -> articles.get(number)).titleEnglish()).isEqualTo("A Title");
    }

    @Test
    void carriesUnchangedSegmentsOver() {
        segments().forEach(segment -> write("translator", segment, "E" + segment.position(), SegmentState.TRANSLATED));
        SourceRevision revision = new SourceRevision("标题", "新的一句。第一句。\n\n第三句改了一点。", "text", "");
        as("author", () -> articles.revise(number, 1, revision));

        int toRedo = translations.carryOver(number, 2);

        assertThat(toRedo).isEqualTo(2);
        assertThat(segments()).extracting(SegmentView::source).containsExactly("标题", "新的一句。", "第一句。", "第三句改了一点。");
        assertThat(segments().get(2).target()).isEqualTo("E2");
        assertThat(segments().get(2).state()).isEqualTo(SegmentState.TRANSLATED);
        assertThat(segments().get(3).target()).isEqualTo("E4");
        assertThat(segments().get(3).formerSource()).isEqualTo("第三句。");
        assertThat(segments().get(3).state()).isEqualTo(SegmentState.INITIAL);
    }

    private EnglishVersion freeze() {
        return as(
                "translator",
                () -> transaction.execute(status -> translations.freeze(number, Handover.HANDED_IN, null, 1)));
    }

    private boolean accepted(SegmentView segment, String text) {
        try {
            write("translator", segment, text, null);
            return true;
        } catch (StaleSegmentException lost) {
            return false;
        }
    }

    private SegmentView write(String person, SegmentView segment, String text, SegmentState state) {
        return as(person, () -> translations.save(number, segment.id(), segment.version(), text, state));
    }

    private List<SegmentView> segments() {
        return as("translator", () -> translations.view(number)).segments();
    }

    private <T> T as(String person, Supplier<T> work) {
        return accounts.actingAs(person, work);
    }
}
