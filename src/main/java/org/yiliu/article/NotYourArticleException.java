package org.yiliu.article;

import org.springframework.http.HttpStatus;
import org.yiliu.web.Refusal;

/** Only the author may change or hand in a draft: 403. */
public class NotYourArticleException extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotYourArticleException(String number) {
        super(HttpStatus.FORBIDDEN, "article.not-yours", number);
    }
}
