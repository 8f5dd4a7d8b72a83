package org.yiliu.article;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** The Chinese has another version than the writer saw: 412 with the present article in {@code current}. */
public class StaleSourceException extends Refusal {

    private static final long serialVersionUID = 1L;

    public StaleSourceException(ArticleView current) {
        super(HttpStatus.PRECONDITION_FAILED, "article.stale-source", current.sourceVersion());
        member("currentVersion", current.sourceVersion());
    }
}
