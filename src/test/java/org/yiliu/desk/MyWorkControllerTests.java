package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.yiliu.desk.DeskFixtures.CHEN_MO;
import static org.yiliu.desk.DeskFixtures.HE_JING;
import static org.yiliu.desk.DeskFixtures.LIN_YUE;
import static org.yiliu.desk.DeskFixtures.SU_WEN;
import static org.yiliu.desk.DeskFixtures.article;
import static org.yiliu.desk.DeskFixtures.passage;
import static org.yiliu.desk.DeskFixtures.signOff;
import static org.yiliu.desk.DeskFixtures.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yiliu.account.Accounts;
import org.yiliu.account.Department;
import org.yiliu.account.Departments;
import org.yiliu.account.Person;
import org.yiliu.article.Articles;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.Stage;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.review.Decision;
import org.yiliu.review.Reviews;
import org.yiliu.translation.Questions;
import org.yiliu.translation.Translations;
import org.yiliu.web.ItemPage;
import org.yiliu.workflow.TaskScope;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

@WebMvcTest(MyWorkController.class)
@Import({MyWork.class, DeskSlice.class})
@WithMockUser
class MyWorkControllerTests {

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Questions questions;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    Departments departments;

    @MockitoBean
    Articles articles;

    @MockitoBean
    Tasks tasks;

    @MockitoBean
    Translations translations;

    @MockitoBean
    Reviews reviews;

    @MockitoBean
    Journal journal;

    @BeforeEach
    void anOrdinaryWednesday() {
        given(accounts.named(anyCollection())).willReturn(DeskFixtures.everybody());
        given(departments.find(any()))
                .willReturn(Optional.of(new Department("basic-courses", "基础课部", "Basic Course Department")));
        given(tasks.search(any(), any(), anyBoolean(), any())).willReturn(new ItemPage<>(List.of(), 0, 20, 0));
        given(articles.search(any(), any())).willReturn(new ItemPage<>(List.of(), 0, 20, 0));
        given(journal.newest(anyCollection(), anyInt()))
                .willReturn(List.of(
                        passage(
                                "YL-2026-0030",
                                9,
                                "2026-03-11T05:30:00Z",
                                "publisher",
                                JournalEvent.PUBLISHED,
                                Map.of()),
                        passage(
                                "YL-2026-0039",
                                7,
                                "2026-03-11T02:12:00Z",
                                "reviewer",
                                JournalEvent.RETURNED,
                                Map.of("level", "FIRST", "comment", "两处人名与照片说明不一致"))));
        given(articles.numbered(anyCollection()))
                .willReturn(Map.of("YL-2026-0030", article("YL-2026-0030", Stage.PUBLISHED, null, null)));
    }

    @Test
    void showsATranslatorTheMostUrgentTaskFirst() throws Exception {
        signedIn(LIN_YUE);
        mine(
                task("YL-2026-0039", TaskType.TRANSLATE, "第七届校园马拉松鸣枪开赛", "translator", "2026-03-10T09:00:00Z", 2),
                task("YL-2026-0042", TaskType.TRANSLATE, "本科教学工作会议", "translator", "2026-03-11T09:00:00Z", 1),
                task("YL-2026-0044", TaskType.TRANSLATE, "数学建模竞赛获奖", "translator", "2026-03-12T03:00:00Z", 1));
        claimable(task("YL-2026-0045", TaskType.TRANSLATE, "“开放实验室日”吸引1,100名中学生", null, "2026-03-16T02:00:00Z", 1));
        given(translations.progress(anyCollection()))
                .willReturn(Map.of("YL-2026-0042", new Translations.Progress(7, 18)));
        given(reviews.sheets(anyCollection()))
                .willReturn(Map.of(
                        "YL-2026-0039",
                        List.of(signOff(
                                ReviewLevel.FIRST, 1, "reviewer", Decision.CHANGES_REQUESTED, "两处人名与照片说明不一致"))));
        given(articles.search(any(), any()))
                .willReturn(new ItemPage<>(
                        List.of(article("YL-2026-0031", Stage.REVIEWING, ReviewLevel.SECOND, "editor")), 0, 60, 1));

        String english = page("my-work-translator-en", Locale.ENGLISH);
        String chinese = page("my-work-translator-zh", Locale.SIMPLIFIED_CHINESE);

        assertThat(chinese)
                .contains("超期 4.5 工时", "剩 3 工时", "已译 7 / 18", "继续翻译", ">修改<", "认领")
                .contains("第 2 轮 · 初审退回：<q lang=\"zh-CN\">两处人名与照片说明不一致</q>")
                .containsOnlyOnce("btn btn-primary");
        assertThat(english)
                .contains("4.5 h late", "3 h left", "7 of 18 translated", "Revise", "Second review", "next Mon 10:00");
    }

    @Test
    void letsACoordinatorAssignOnTheSpot() throws Exception {
        signedIn(SU_WEN);
        claimable(task("YL-2026-0047", TaskType.ASSIGN, "青年教师教学基本功比赛", null, "2026-03-12T02:00:00Z", 1));
        given(tasks.candidates("task-YL-2026-0047"))
                .willReturn(List.of(
                        new Tasks.Candidate("translator", 4, 1, null),
                        new Tasks.Candidate("translator2", 0, 0, "workflow.reviewed-the-article")));
        given(tasks.search(eq(TaskScope.ALL), any(), eq(true), any()))
                .willReturn(new ItemPage<>(
                        List.of(task("YL-2026-0039", TaskType.REVIEW, "校园马拉松", "editor", "2026-03-10T09:00:00Z", 1)),
                        0,
                        10,
                        1));

        String page = page("my-work-coordinator-en", Locale.ENGLISH);

        assertThat(page)
                .contains("action=\"/articles/YL-2026-0047/assignment\"", "Lin Yue · 4 open, 1 late", "Chen Mo", "Late")
                .doesNotContain("translator2\"");
    }

    @Test
    void showsAnAuthorDraftsAndWhereTheRestStands() throws Exception {
        signedIn(HE_JING);
        given(articles.search(any(), any()))
                .willReturn(new ItemPage<>(
                        List.of(
                                article("YL-2026-0050", Stage.DRAFT, null, null),
                                article("YL-2026-0042", Stage.REVIEWING, ReviewLevel.SECOND, "editor")),
                        0,
                        60,
                        2));

        String page = page("my-work-author-zh", Locale.SIMPLIFIED_CHINESE);

        assertThat(page).contains("继续写", "/articles/YL-2026-0050/edit", "复审", "陈默", "新建稿件");
    }

    @Test
    void costsTheSameForOneRowAndForMany() throws Exception {
        signedIn(CHEN_MO);
        mine(
                task("YL-2026-0001", TaskType.REVIEW, "一", "editor", null, 1),
                task("YL-2026-0002", TaskType.REVIEW, "二", "editor", null, 1));

        page("my-work-editor-zh", Locale.SIMPLIFIED_CHINESE);

        org.mockito.Mockito.verify(accounts).named(anyCollection());
        org.mockito.Mockito.verify(articles).numbered(anyCollection());
        org.mockito.Mockito.verify(reviews).sheets(anyCollection());
    }

    private void signedIn(Person person) {
        given(accounts.current()).willReturn(person);
        given(accounts.currentIfAny()).willReturn(Optional.of(person));
    }

    private void mine(TaskView... rows) {
        given(tasks.mine()).willReturn((long) rows.length);
        given(tasks.search(eq(TaskScope.MINE), any(), anyBoolean(), any()))
                .willReturn(new ItemPage<>(List.of(rows), 0, 100, rows.length));
    }

    private void claimable(TaskView... rows) {
        given(tasks.search(eq(TaskScope.CLAIMABLE), any(), anyBoolean(), any()))
                .willReturn(new ItemPage<>(List.of(rows), 0, 20, rows.length));
    }

    private String page(String name, Locale reader) throws Exception {
        var answer = mvc.get().uri("/").locale(reader).exchange();
        assertThat(answer).hasStatusOk();
        return Look.keep(name, answer.getResponse().getContentAsString());
    }
}
