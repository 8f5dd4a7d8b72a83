package org.yiliu.article;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** No such article, or none this caller may know of: 404. */
public class ArticleNotFoundException extends Refusal {

    private static final long serialVersionUID = 1L;

    public ArticleNotFoundException(String number) {
        super(HttpStatus.NOT_FOUND, "article.not-found", number);
    }
}
