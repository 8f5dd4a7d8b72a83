package org.yiliu.translation.exchange;

import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.yiliu.account.Accounts;
import org.yiliu.article.ArticleView;
import org.yiliu.article.Articles;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.Comments;
import org.yiliu.translation.Pen;
import org.yiliu.translation.PenNotHeldException;
import org.yiliu.translation.Translations;

/** An article's translation as files. */
@Service
@PreAuthorize("isAuthenticated()")
public class ExchangeFiles {

    /** Largest file taken in, MiB (design §5). */
    public static final int LARGEST_MEGABYTES = 20;

    private static final int LARGEST = LARGEST_MEGABYTES * 1024 * 1024;

    private final Articles articles;
    private final Translations translations;
    private final Comments comments;
    private final Accounts accounts;
    private final BilingualDocuments documents;
    private final XliffImport importer;

    ExchangeFiles(
            Articles articles,
            Translations translations,
            Comments comments,
            Accounts accounts,
            BilingualDocuments documents,
            XliffImport importer) {
        this.articles = articles;
        this.translations = translations;
        this.comments = comments;
        this.accounts = accounts;
        this.documents = documents;
        this.importer = importer;
    }

    /**
     * Both languages side by side in Word, as they stand now.
     *
     * @param reader language of headings and labels
     * @throws org.yiliu.article.ArticleNotFoundException (404) if there is no such article, or it is somebody's draft
     */
    public ExchangeFile docx(String number, Locale reader) {
        ArticleView article = articles.get(number);
        byte[] content = documents.write(
                article, translations.view(article.number()).segments(), comments.of(article.number()), reader);
        return new ExchangeFile(article.number() + ".docx", MediaType.parseMediaType(ExchangeFile.DOCX), content);
    }

    /**
     * The translation as XLIFF 2.1, for a translation tool.
     *
     * @throws PenNotHeldException (403) if the caller does not hold the pen
     */
    public ExchangeFile xliff(String number) {
        ArticleView article = articles.get(number);
        pen(article.number());
        List<CommentView> remarks = comments.of(article.number());
        byte[] content =
                XliffWriter.write(article, translations.view(article.number()).segments(), remarks);
        return new ExchangeFile(article.number() + ".xlf", MediaType.parseMediaType(ExchangeFile.XLIFF), content);
    }

    /**
     * Takes the texts and states of an XLIFF 2.0 or 2.1 file: all, or none. Units that the file leaves out stay.
     *
     * @throws PenNotHeldException (403) if the caller does not hold the pen
     * @throws ExchangeFileTooLargeException (413) past {@value #LARGEST_MEGABYTES} MiB
     * @throws RefusedExchangeFileException (422) if the file or any of its units will not do; each is named
     */
    public ImportResult importXliff(String number, byte[] content) {
        Pen pen = pen(articles.get(number).number());
        if (content.length > LARGEST) {
            throw new ExchangeFileTooLargeException(LARGEST_MEGABYTES);
        }
        return importer.take(pen, content);
    }

    private Pen pen(String number) {
        String person = accounts.current().username();
        return translations
                .pen(number)
                .filter(pen -> pen.holder().equals(person))
                .orElseThrow(() -> new PenNotHeldException(number));
    }
}
