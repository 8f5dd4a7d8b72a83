package org.yiliu.translation;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiliu.account.Accounts;
import org.yiliu.account.Department;
import org.yiliu.account.Departments;
import org.yiliu.article.ArticleView;

/** English names that the house knows, so that nobody has to translate them again and again. */
@Component
public class HouseNames {

    private final Departments departments;
    private final Accounts accounts;

    HouseNames(Departments departments, Accounts accounts) {
        this.departments = departments;
        this.accounts = accounts;
    }

    /** The English of where an article comes from; empty when somebody must translate it. */
    public Optional<String> origin(ArticleView article) {
        return english(article.origin())
                .or(() -> departments.byChineseName(article.origin()).map(Department::nameEnglish));
    }

    /** The English of the printed author: a name in Latin letters, a department, or the author's own name. */
    public Optional<String> byline(ArticleView article) {
        return english(article.byline())
                .or(() -> departments.byChineseName(article.byline()).map(Department::nameEnglish))
                .or(() -> accounts.find(article.author())
                        .filter(author -> author.nameChinese().equals(article.byline()))
                        .map(author -> author.nameEnglish()));
    }

    private static Optional<String> english(String name) {
        boolean han = name.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
        return han ? Optional.empty() : Optional.of(name);
    }
}
