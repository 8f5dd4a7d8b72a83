package org.yiliu.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.account.Department;
import org.yiliu.account.Departments;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.article.DraftPreview;
import org.yiliu.article.Imported;
import org.yiliu.article.SourceVersion;
import org.yiliu.article.Stage;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;

/** Writes drafts and revises sources on behalf of the editor page. */
@Component
class DraftEditor {

    private final Articles articles;
    private final Translations translations;
    private final Accounts accounts;
    private final Departments departments;

    DraftEditor(Articles articles, Translations translations, Accounts accounts, Departments departments) {
        this.articles = articles;
        this.translations = translations;
        this.accounts = accounts;
        this.departments = departments;
    }

    /** A new draft with what is known of its author. */
    DraftForm blank() {
        Person author = accounts.current();
        return DraftForm.blank(
                author,
                departments
                        .find(author.department())
                        .map(Department::nameChinese)
                        .orElse(""));
    }

    /** The article's present text, ready to be written on. */
    @Transactional(readOnly = true)
    public DraftForm form(ArticleView article) {
        return DraftForm.of(article, articles.source(article.number(), article.sourceVersion()));
    }

    /** Keeps what was typed as a new draft. */
    @Transactional
    public Imported create(DraftForm form, boolean submit) {
        Imported kept = articles.create(form.draft());
        return submit ? submitted(kept) : kept;
    }

    /** Keeps what was typed: of a draft everything, of a submitted article the text alone. */
    @Transactional
    public Imported save(String number, DraftForm form, boolean submit) {
        ArticleView article = articles.get(number);
        int seen = form.version() == null ? 0 : form.version();
        if (article.stage() == Stage.DRAFT) {
            articles.describe(number, form.draft());
        }
        Imported kept = articles.revise(number, seen, form.revision());
        return submit ? submitted(kept) : kept;
    }

    private Imported submitted(Imported kept) {
        return new Imported(articles.submit(kept.article().number()), kept.dropped());
    }

    /** The text as it would be kept, and for a submitted article what the change costs. */
    @Transactional(readOnly = true)
    public Preview preview(DraftForm form, @Nullable ArticleView article) {
        DraftPreview draft = articles.preview(form.title(), form.body(), form.format());
        if (article == null || article.stage() == Stage.DRAFT) {
            return new Preview(draft, null);
        }
        List<SegmentView> present = translations.view(article.number()).segments();
        return new Preview(draft, present.isEmpty() ? null : RevisionOutlook.of(present, draft.title(), draft.html()));
    }

    /** Pictures the article's present text names but does not have: placeholder and caption, in order. */
    @Transactional(readOnly = true)
    public List<Map.Entry<String, String>> missingPictures(ArticleView article) {
        SourceVersion source = articles.source(article.number(), article.sourceVersion());
        List<Map.Entry<String, String>> missing = new ArrayList<>();
        Jsoup.parseBodyFragment(source.html()).select("img[src^=missing:]").forEach(image -> {
            var figure = image.closest("figure");
            missing.add(Map.entry(image.attr("src"), figure == null ? image.attr("alt") : figure.text()));
        });
        return missing;
    }

    /** @param outlook null where nothing has been translated yet */
    record Preview(DraftPreview draft, @Nullable RevisionOutlook outlook) {}
}
