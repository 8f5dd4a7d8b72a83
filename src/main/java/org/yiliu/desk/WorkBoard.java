package org.yiliu.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Department;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleView;
import org.yiliu.journal.Passage;
import org.yiliu.translation.Questions;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

/**
 * Everything "my work" shows.
 *
 * @param claimableTotal how many may be claimed in all; {@code claimable} holds the first of them
 * @param late overdue tasks of everybody, for those who watch deadlines; empty for others
 * @param lateTotal how many in all; -1 for those who do not watch deadlines
 * @param drafts the person's own, not handed in
 * @param waiting articles the person had a hand in that are with others
 * @param questions the person is asked as an author, and has not answered
 * @param translators whom an article may be given to, with their load; empty without a task to assign
 */
record WorkBoard(
        Person person,
        @Nullable Department department,
        List<DueDay> week,
        List<WorkRow> mine,
        List<WorkRow> claimable,
        long claimableTotal,
        List<TaskView> late,
        long lateTotal,
        List<ArticleView> drafts,
        List<ArticleView> waiting,
        List<Passage> recent,
        Map<String, ArticleView> articles,
        Map<String, Person> people,
        List<Tasks.Candidate> translators,
        List<Questions.Asked> questions) {

    /** Whether tasks come to this person at all. */
    public boolean takesTasks() {
        return person.roles().stream().anyMatch(role -> role != Role.AUTHOR && role != Role.ADMIN);
    }

    public boolean writes() {
        return person.has(Role.AUTHOR);
    }

    public boolean watches() {
        return lateTotal >= 0;
    }

    public boolean seesFlow() {
        return person.has(Role.ADMIN) || person.has(Role.COORDINATOR) || person.has(Role.CHIEF_EDITOR);
    }
}
