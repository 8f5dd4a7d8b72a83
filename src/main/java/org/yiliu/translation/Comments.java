package org.yiliu.translation;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.web.InvalidRequestException;

/** Comments on segments and the discussion of an article. */
@Service
@Transactional
public class Comments {

    private static final int LONGEST = 4000;

    private final RemarkRepository remarks;
    private final SegmentRepository segments;
    private final Articles articles;
    private final Accounts accounts;
    private final Questions questions;
    private final Clock clock;

    Comments(
            RemarkRepository remarks,
            SegmentRepository segments,
            Articles articles,
            Accounts accounts,
            Questions questions,
            Clock clock) {
        this.remarks = remarks;
        this.segments = segments;
        this.articles = articles;
        this.accounts = accounts;
        this.questions = questions;
        this.clock = clock;
    }

    /** Oldest first; also for the process itself, in whose steps nobody is signed in. */
    @Transactional(readOnly = true)
    public List<CommentView> of(String number) {
        return remarks.findByArticleNumberOrderById(number).stream()
                .map(Remark::view)
                .toList();
    }

    /**
     * @param segmentId null for the article's discussion
     * @param text 1–4,000 characters
     * @throws SegmentNotFoundException (404) if the article has no such segment
     */
    @PreAuthorize("isAuthenticated()")
    public CommentView add(String number, @Nullable Long segmentId, @Nullable String text) {
        articles.get(number);
        String said = said(text);
        requireSegment(segments, number, segmentId);
        String author = accounts.current().username();
        return remarks.save(new Remark(number, segmentId, author, said, clock.instant()))
                .view();
    }

    static String said(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw InvalidRequestException.of("text", "translation.comment-length");
        }
        return text.strip();
    }

    static void requireSegment(SegmentRepository segments, String number, @Nullable Long segmentId) {
        if (segmentId != null
                && segments.findByIdAndArticleNumber(segmentId, number).isEmpty()) {
            throw new SegmentNotFoundException(number, segmentId);
        }
    }

    /**
     * Marks a comment as settled, or opens it again. A question is taken back by whoever asked it.
     *
     * @throws QuestionRefusedException (403) if a question is somebody else's
     * @throws CommentNotFoundException (404) if the article has no such comment
     */
    @PreAuthorize("isAuthenticated()")
    public CommentView resolve(String number, long commentId, boolean resolved) {
        articles.get(number);
        Remark remark = remarks.findByIdAndArticleNumber(commentId, number)
                .orElseThrow(() -> new CommentNotFoundException(number, commentId));
        if (remark.isQuestion()) {
            return questions.settle(remark, resolved);
        }
        remark.settle(resolved, accounts.current().username(), clock.instant());
        return remark.view();
    }
}
