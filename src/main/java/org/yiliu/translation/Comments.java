package org.yiliu.translation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Comments on segments and the discussion of an article. */
@Service
public class Comments {

    /** Oldest first. */
    public List<CommentView> of(String number) {
        throw new UnsupportedOperationException();
    }

    /** @param segmentId null for the article's discussion */
    public CommentView add(String number, @Nullable Long segmentId, String text) {
        throw new UnsupportedOperationException();
    }

    /** Marks a comment as settled, or opens it again. */
    public CommentView resolve(String number, long commentId, boolean resolved) {
        throw new UnsupportedOperationException();
    }
}
