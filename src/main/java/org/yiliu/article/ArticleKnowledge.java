package org.yiliu.article;

import org.springframework.stereotype.Component;
import org.yiliu.journal.SubjectKnowledge;

/** Keeps the history of a draft from those who may not know of the draft. */
@Component
class ArticleKnowledge implements SubjectKnowledge {

    private final Articles articles;

    ArticleKnowledge(Articles articles) {
        this.articles = articles;
    }

    @Override
    public boolean mayKnow(String subject) {
        try {
            articles.get(subject);
            return true;
        } catch (ArticleNotFoundException unknown) {
            return false;
        }
    }
}
