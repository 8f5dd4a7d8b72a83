package org.yiliu.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.memory.index.IndexUpkeep;
import org.yiliu.support.SqlCounter;

/** What the memory promises, whichever database keeps it. */
abstract class MemoryScenarios {

    static final String ARTICLE = "YL-2026-0001";
    static final String OTHER = "YL-2026-0002";
    static final String MEETING = "3月15日，学校召开2024年度教学工作会议。";
    static final String MEETING_ENGLISH = "On March 15, the university held its 2024 teaching work conference.";

    @Autowired
    TranslationMemory memory;

    @Autowired
    UnitStore units;

    @Autowired
    IndexUpkeep upkeep;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void anEmptyMemory() {
        jdbc.update("delete from memory_unit");
        upkeep.rebuild();
    }

    @Test
    void findsTheSameTextAndItsContext() {
        remember(ARTICLE, text("前一句。", "本次会议", "后一句。", "The meeting"));
        remember(OTHER, text(null, "本次会议", null, "This meeting"));

        List<MemoryMatch> matches = memory.find(new MemoryQuery("本次会议", "前一句。", "后一句。", null), 70, 5);

        assertThat(matches).extracting(MemoryMatch::kind).containsExactly(MatchKind.CONTEXT, MatchKind.EXACT);
        assertThat(matches).extracting(MemoryMatch::score).containsOnly(100);
        assertThat(matches).extracting(MemoryMatch::target).containsExactly("The meeting", "This meeting");
        assertThat(matches.get(0).unit())
                .returns(ARTICLE, TranslationUnit::articleNumber)
                .returns("translator", TranslationUnit::translator)
                .returns("chief", TranslationUnit::reviewer);
    }

    @Test
    void offersTheNumbersReplaced() {
        remember(ARTICLE, text(null, MEETING, null, MEETING_ENGLISH));

        List<MemoryMatch> matches = find("4月16日，学校召开2025年度教学工作会议。");

        assertThat(matches).hasSize(1);
        assertThat(matches.get(0).score()).isBetween(90, 99);
        assertThat(matches.get(0).numbersOnly()).isTrue();
        assertThat(matches.get(0).target())
                .isEqualTo("On April 16, the university held its 2025 teaching work conference.");
        assertThat(matches.get(0).differences()).containsExactly(TextDifference.DATES);
    }

    @Test
    void ranksByWhatStaysAndLeavesOutTheRest() {
        remember(
                ARTICLE,
                text(null, "学校召开教学工作会议。", null, "A"),
                text(null, "学校召开教学科研会议。", null, "B"),
                text(null, "今天天气很好。", null, "C"));

        List<MemoryMatch> matches = find("学校召开教学工作会议！");

        assertThat(matches).extracting(MemoryMatch::target).containsExactly("A", "B");
        assertThat(matches).isSortedAccordingTo((one, other) -> other.score() - one.score());
    }

    @Test
    void offersEachEnglishOnce() {
        remember(ARTICLE, text("一", "通知", "二", "Notice"), text("三", "通知", "四", "Notice"));
        remember(OTHER, text(null, "通知", null, "Notice"));

        assertThat(find("通知")).hasSize(1);
    }

    @Test
    void supersedesWithinAnArticleAndKeepsOtherArticlesApart() {
        remember(ARTICLE, text("一", "教学楼", "二", "Teaching building"));
        remember(OTHER, text(null, "教学楼", null, "Academic block"));
        remember(ARTICLE, text("一", "教学楼", "二", "Teaching Building No. 1"));

        assertThat(find("教学楼"))
                .extracting(MemoryMatch::target)
                .containsExactlyInAnyOrder("Teaching Building No. 1", "Academic block");
        assertThat(find("教学楼！")).extracting(MemoryMatch::target).doesNotContain("Teaching building");
        assertThat(rows("superseded_at is not null")).isOne();
        assertThat(rows("1 = 1")).isEqualTo(3);
    }

    @Test
    void supersedesWhatMovedWithinTheArticle() {
        remember(ARTICLE, text("一", "教学楼", "二", "Teaching building"));
        remember(ARTICLE, text("一", "教学楼", "三", "Teaching building"));

        assertThat(rows("live_key is not null")).isOne();
        assertThat(rows("1 = 1")).isEqualTo(2);
    }

    @Test
    void keepsTheSameChineseInTwoPlacesOfOneArticle() {
        remember(ARTICLE, text("一", "通知", "二", "Notice"), text("三", "通知", "四", "Announcement"));

        assertThat(rows("live_key is not null")).isEqualTo(2);
    }

    @Test
    void changesNothingWhenToldTheSameAgain() {
        SignedOffText[] texts = {text(null, MEETING, "下一句", MEETING_ENGLISH), text(MEETING, "下一句", null, "Next")};
        remember(ARTICLE, texts);
        List<?> before = jdbc.queryForList("select * from memory_unit order by id");

        remember(ARTICLE, texts);

        assertThat(jdbc.queryForList("select * from memory_unit order by id").toString())
                .isEqualTo(before.toString());
    }

    @Test
    void leavesNothingOfASignOffThatRollsBack() {
        transaction.executeWithoutResult(status -> {
            memory.remember(ARTICLE, List.of(text(null, "通知", null, "Notice")), "chief");
            status.setRollbackOnly();
        });

        assertThat(find("通知")).isEmpty();
    }

    @Test
    void remembersAnyNumberOfTextsInAFewStatements() throws Exception {
        SignedOffText[] first = many(300, "A");
        remember(ARTICLE, first);

        List<String> statements = SqlCounter.record(() -> transaction.executeWithoutResult(
                status -> memory.remember(ARTICLE, Arrays.asList(many(300, "B")), "chief")));

        assertThat(statements).hasSize(3);
        assertThat(rows("live_key is not null")).isEqualTo(300);
    }

    @Test
    void findsAWholeArticlesExactMatchesInAFewStatements() throws Exception {
        remember(ARTICLE, many(300, "A"));
        List<MemoryQuery> queries = new ArrayList<>();
        for (SignedOffText text : many(300, "A")) {
            queries.add(new MemoryQuery(text.source(), null, text.next(), null));
        }
        queries.add(new MemoryQuery("没有的句子", null, null, null));
        List<@Nullable MemoryMatch> matches = new ArrayList<>();

        List<String> statements = SqlCounter.record(() -> matches.addAll(memory.findExact(queries)));

        assertThat(statements).hasSize(2);
        assertThat(matches).hasSize(301);
        assertThat(matches.subList(0, 300))
                .allSatisfy(match -> assertThat(match).isNotNull().returns(MatchKind.CONTEXT, MemoryMatch::kind));
        assertThat(matches.get(300)).isNull();
    }

    @Test
    void prefersTheSameContextToANewerText() {
        remember(ARTICLE, text("一", "通知", "二", "Notice"));
        remember(OTHER, text(null, "通知", null, "Announcement"));

        assertThat(memory.findExact(List.of(
                        new MemoryQuery("通知", "一", "二", null),
                        new MemoryQuery("通知", "一", "二", ARTICLE),
                        new MemoryQuery("通知", "九", null, OTHER))))
                .extracting(match -> match == null ? null : match.target())
                .containsExactly("Notice", "Announcement", "Notice");
    }

    @Test
    void doesNotCountTheArticlesOwnUnits() {
        remember(ARTICLE, text(null, MEETING, null, MEETING_ENGLISH));

        assertThat(memory.find(new MemoryQuery(MEETING, null, null, ARTICLE), 70, 5))
                .isEmpty();
        assertThat(memory.find(new MemoryQuery(MEETING + "！", null, null, ARTICLE), 70, 5))
                .isEmpty();
        assertThat(memory.find(new MemoryQuery(MEETING + "！", null, null, OTHER), 70, 5))
                .hasSize(1);
    }

    @Test
    void findsWhatAnotherNodeWrote() {
        jdbc.update(
                "insert into memory_unit (source_text, target_text, source_hash, target_hash, context_hash, signed_off_at,"
                        + " live_key, changed_at) select ?, ?, ?, ?, ?, max_at, ?, max_at from"
                        + " (select current_timestamp as max_at) moment",
                MEETING,
                MEETING_ENGLISH,
                UnitHash.of(MEETING),
                UnitHash.of(MEETING_ENGLISH),
                UnitHash.context(null, MEETING, null),
                UUID.randomUUID().toString());

        assertThat(upkeep.catchUp()).isOne();

        assertThat(find(MEETING + "！")).hasSize(1);
        assertThat(upkeep.catchUp()).isZero();
    }

    @Test
    void buildsALostIndexAnew() {
        remember(ARTICLE, many(50, "A"));
        jdbc.update("delete from memory_unit where source_text like '第4%'");
        assertThat(upkeep.isComplete()).isFalse();

        upkeep.repair();

        assertThat(upkeep.isComplete()).isTrue();
        assertThat(find("第31个句子是这样的！")).isNotEmpty();
    }

    List<MemoryMatch> find(String source) {
        upkeep.catchUp();
        return memory.find(new MemoryQuery(source, null, null, null), 70, 5);
    }

    void remember(String article, SignedOffText... texts) {
        transaction.executeWithoutResult(status -> memory.remember(article, Arrays.asList(texts), "chief"));
        upkeep.catchUp();
    }

    static SignedOffText[] many(int count, String english) {
        SignedOffText[] texts = new SignedOffText[count];
        for (int at = 0; at < count; at++) {
            texts[at] = text(null, "第" + at + "个句子是这样的。", "后面" + at, english + at);
        }
        return texts;
    }

    static SignedOffText text(@Nullable String previous, String source, @Nullable String next, String target) {
        return new SignedOffText(source, target, previous, next, "translator");
    }

    int rows(String condition) {
        Integer rows = jdbc.queryForObject("select count(*) from memory_unit where " + condition, Integer.class);
        return rows == null ? 0 : rows;
    }
}
