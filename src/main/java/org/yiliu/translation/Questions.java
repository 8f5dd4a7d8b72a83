package org.yiliu.translation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.Stage;
import org.yiliu.journal.Journal;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;

/**
 * Questions to an article's author, asked from a segment or of the whole article. One that blocks holds the English where
 * it is, and stops its clock, until it is answered or taken back.
 */
@Service
@Transactional
public class Questions {

    private static final Set<Role> ASKING = EnumSet.of(
            Role.TRANSLATOR, Role.REVIEWER, Role.EDITOR, Role.CHIEF_EDITOR, Role.COORDINATOR, Role.PUBLISHER);

    private final RemarkRepository remarks;
    private final SegmentRepository segments;
    private final Articles articles;
    private final Accounts accounts;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(
            RemarkRepository remarks,
            SegmentRepository segments,
            Articles articles,
            Accounts accounts,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.remarks = remarks;
        this.segments = segments;
        this.articles = articles;
        this.accounts = accounts;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks the author.
     *
     * @param segmentId null asks about the whole article
     * @param text 1–4,000 characters
     * @param blocking whether the English waits for the answer; whoever has the open task, or a coordinator, may say so
     * @throws QuestionRefusedException (403, 409) if the caller does not work on articles, or nobody on this one
     * @throws SegmentNotFoundException (404) if the article has no such segment
     * @throws InvalidRequestException (400) if the text is missing or too long
     */
    @PreAuthorize("isAuthenticated()")
    public CommentView ask(String number, @Nullable Long segmentId, @Nullable String text, boolean blocking) {
        ArticleView article = articles.get(number);
        Person me = accounts.current();
        if (me.roles().stream().noneMatch(ASKING::contains) || article.author().equals(me.username())) {
            throw QuestionRefusedException.notYoursToAsk();
        }
        if (article.stage() == Stage.DRAFT || article.stage() == Stage.WITHDRAWN) {
            throw QuestionRefusedException.nobodyWorksOnIt();
        }
        String said = Comments.said(text);
        Comments.requireSegment(segments, number, segmentId);
        Remark question = remarks.save(
                Remark.question(number, segmentId, me.username(), said, blocking, article.author(), clock.instant()));
        asked(article, question.view());
        return question.view();
    }

    /**
     * Answers a question, which settles it; answering again adds another answer.
     *
     * @throws QuestionRefusedException (403) unless the caller is the article's author, or a coordinator
     * @throws CommentNotFoundException (404) if the article has no such question
     */
    @PreAuthorize("isAuthenticated()")
    public CommentView answer(String number, long questionId, @Nullable String text) {
        ArticleView article = articles.get(number);
        Person me = accounts.current();
        Remark question = remarks.findByIdAndArticleNumber(questionId, number)
                .filter(Remark::isQuestion)
                .orElseThrow(() -> new CommentNotFoundException(number, questionId));
        if (!article.author().equals(me.username()) && !me.has(Role.COORDINATOR)) {
            throw QuestionRefusedException.notYoursToAnswer();
        }
        Remark answer = remarks.save(question.answer(me.username(), Comments.said(text), clock.instant()));
        CommentView asked = question.view();
        if (!asked.resolved()) {
            question.settle(true, me.username(), clock.instant());
            settled(article, asked, me, asked.author(), "ANSWERED");
        }
        return answer.view();
    }

    /** Takes a question back, or asks it again; whoever asked it, or a coordinator. */
    CommentView settle(Remark question, boolean takenBack) {
        CommentView before = question.view();
        ArticleView article = articles.get(question.articleNumber());
        Person me = accounts.current();
        if (!before.author().equals(me.username()) && !me.has(Role.COORDINATOR)) {
            throw QuestionRefusedException.notYoursToSettle();
        }
        if (before.resolved() == takenBack) {
            return before;
        }
        question.settle(takenBack, me.username(), clock.instant());
        if (takenBack) {
            settled(article, before, me, article.author(), "TAKEN_BACK");
        } else {
            asked(article, question.view());
        }
        return question.view();
    }

    /** Whether a question holds the article's English; also for the process itself. */
    @Transactional(readOnly = true)
    public boolean hold(String number) {
        return remarks.existsByArticleNumberAndKindAndBlockingTrueAndResolvedFalse(number, CommentKind.QUESTION);
    }

    /** What this person is asked and has not answered, oldest first, at most 50, in one or two statements. */
    @Transactional(readOnly = true)
    public List<Asked> openTo(String username) {
        return asked(remarks.findByAddresseeAndResolvedFalseOrderById(username, Limit.of(50)));
    }

    /** What an article's author has not answered, oldest first, in one or two statements. */
    @Transactional(readOnly = true)
    public List<Asked> openOf(String number) {
        return asked(remarks.findByArticleNumberAndKindAndResolvedFalseOrderById(number, CommentKind.QUESTION));
    }

    private List<Asked> asked(List<Remark> open) {
        Map<Long, String> sources = new LinkedHashMap<>();
        List<Long> ids = open.stream()
                .map(remark -> remark.view().segmentId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            segments.findAllById(ids).forEach(segment -> sources.put(segment.id(), segment.source()));
        }
        return open.stream()
                .map(remark -> new Asked(
                        remark.articleNumber(),
                        remark.view(),
                        remark.view().segmentId() == null
                                ? null
                                : sources.get(remark.view().segmentId())))
                .toList();
    }

    private void asked(ArticleView article, CommentView question) {
        Map<String, String> detail = detail(question);
        detail.put("to", article.author());
        if (question.blocking()) {
            detail.put("blocking", "true");
        }
        String asker = accounts.current().username();
        journal.append(article.number(), asker, JournalEvent.QUESTION_ASKED, article.round(), detail);
        events.publishEvent(new QuestionAsked(article.number(), question.id(), asker, question.blocking()));
    }

    private void settled(ArticleView article, CommentView question, Person by, String to, String outcome) {
        Map<String, String> detail = detail(question);
        detail.put("outcome", outcome);
        if (!to.equals(by.username())) {
            detail.put("to", to);
        }
        journal.append(article.number(), by.username(), JournalEvent.QUESTION_ANSWERED, article.round(), detail);
        events.publishEvent(new QuestionSettled(article.number(), question.id(), question.blocking()));
    }

    private static Map<String, String> detail(CommentView question) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("question", String.valueOf(question.id()));
        if (question.segmentId() != null) {
            detail.put("segment", String.valueOf(question.segmentId()));
        }
        return detail;
    }

    /**
     * A question that waits for an answer.
     *
     * @param source the Chinese it is about; null when it is about the whole article
     */
    public record Asked(
            String articleNumber,
            CommentView question,
            @Nullable String source) {}
}
