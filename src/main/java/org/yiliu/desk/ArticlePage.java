package org.yiliu.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Department;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleView;
import org.yiliu.article.ReviewLevel;
import org.yiliu.article.SourceVersion;
import org.yiliu.article.Stage;
import org.yiliu.journal.Passage;
import org.yiliu.review.SignOff;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.Questions;
import org.yiliu.workflow.TaskType;
import org.yiliu.workflow.TaskView;
import org.yiliu.workflow.Tasks;

/**
 * Everything the page of one article shows.
 *
 * @param task the open one, if any
 * @param origin the department it comes from, when its Chinese name is known
 * @param diagram SVG
 * @param history oldest first
 * @param candidates whom a coordinator may give the open task, with reasons for those who may not; empty for others
 * @param sources Chinese versions, newest first; loaded with the versions alone
 * @param english English versions, newest first; loaded with the versions alone
 * @param pen whether the person may write the English now; asked for with the files alone
 * @param changes what is under way besides the open task
 */
record ArticlePage(
        ArticleView article,
        @Nullable TaskView task,
        NextStep next,
        Tab tab,
        @Nullable Department origin,
        String diagram,
        List<Passage> history,
        List<SignOff> sheet,
        List<Seal> seals,
        List<CommentView> comments,
        List<Tasks.Candidate> candidates,
        List<SourceVersion> sources,
        List<EnglishVersion> english,
        boolean pen,
        Changes changes,
        Map<String, Person> people,
        Person me) {

    /**
     * What is under way besides the open task.
     *
     * @param questions to the author, not answered yet
     * @param began the Chinese version the translator knows, if it is not the present one
     * @param others further open tasks, where two levels review together
     * @param reviewers who is named in advance, by level
     * @param choices whom a coordinator may name, by level; empty for others
     */
    record Changes(
            List<Questions.Asked> questions,
            @Nullable Integer began,
            List<TaskView> others,
            Map<ReviewLevel, String> reviewers,
            List<ReviewerChoice> choices) {}

    /** The parts below the diagram. */
    enum Tab {
        TIMELINE,
        VERSIONS,
        DISCUSSION,
        SIGN_OFF,
        FILES;

        static Tab named(@Nullable String name) {
            for (Tab tab : values()) {
                if (tab.address().equals(name)) {
                    return tab;
                }
            }
            return TIMELINE;
        }

        /** As it stands in the address. */
        public String address() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A draft has no files to exchange yet. */
    public List<Tab> tabs() {
        return Stream.of(Tab.values())
                .filter(each -> each != Tab.FILES || !isDraft())
                .toList();
    }

    /** What a tab's name is followed by; 0 for nothing. */
    public int count(Tab tab) {
        return switch (tab) {
            case DISCUSSION ->
                (int) comments.stream().filter(comment -> !comment.resolved()).count();
            case VERSIONS -> article.sourceVersion() + article.targetVersion();
            default -> 0;
        };
    }

    public boolean isOwn() {
        return article.author().equals(me.username());
    }

    public boolean isDraft() {
        return article.stage() == Stage.DRAFT;
    }

    public boolean mayEdit() {
        return isOwn() && me.has(Role.AUTHOR) && article.stage() != Stage.WITHDRAWN;
    }

    public boolean mayWithdraw() {
        boolean may =
                isOwn() || me.has(Role.COORDINATOR) || me.has(Role.PUBLISHER) && article.stage() == Stage.PUBLISHED;
        return may && article.stage() != Stage.WITHDRAWN;
    }

    /** Whether the person answers what the author is asked. */
    public boolean mayAnswer() {
        return isOwn() || me.has(Role.COORDINATOR);
    }

    public boolean mayRestore() {
        return article.stage() == Stage.WITHDRAWN && (isOwn() || me.has(Role.COORDINATOR));
    }

    /** Whether the person may call a correction small. */
    public boolean mayCallSmall() {
        return me.has(Role.COORDINATOR) || me.has(Role.PUBLISHER);
    }

    /** A published page is corrected by a new round, unless one runs already. */
    public boolean mayCorrect() {
        return article.stage() == Stage.PUBLISHED
                && task == null
                && (isOwn() || me.has(Role.COORDINATOR) || me.has(Role.PUBLISHER));
    }

    public boolean mayRelease() {
        return task != null
                && task.type() != TaskType.ASSIGN
                && task.assignee() != null
                && (me.has(Role.COORDINATOR) || me.username().equals(task.assignee()));
    }

    /** Whether the person gives the open task to somebody: the assignment itself, or a change of hands. */
    public boolean mayAssign() {
        return task != null && me.has(Role.COORDINATOR);
    }

    public boolean isAssignment() {
        return task != null && task.type() == TaskType.ASSIGN;
    }

    public boolean isPooled() {
        return task != null && task.type() == TaskType.TRANSLATE && task.assignee() == null;
    }

    /** Whether there is English to look at. */
    public boolean hasDesk() {
        return article.stage() != Stage.DRAFT && article.stage() != Stage.ASSIGNING;
    }
}
