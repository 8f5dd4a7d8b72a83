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
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;
import org.yiliu.translation.exchange.Reading.Kind;
import org.yiliu.web.InvalidRequestException;

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
    private final EnglishDocuments englishDocuments;
    private final KeptModules modules;
    private final ExchangeImport importer;

    ExchangeFiles(
            Articles articles,
            Translations translations,
            Comments comments,
            Accounts accounts,
            BilingualDocuments documents,
            EnglishDocuments englishDocuments,
            KeptModules modules,
            ExchangeImport importer) {
        this.articles = articles;
        this.translations = translations;
        this.comments = comments;
        this.accounts = accounts;
        this.documents = documents;
        this.englishDocuments = englishDocuments;
        this.modules = modules;
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
     * The English alone in Word, laid out as the page that readers get. Segments without English are left out, which the
     * document says above everything else.
     *
     * @param reader language of that remark
     * @throws org.yiliu.article.ArticleNotFoundException (404) if there is no such article, or it is somebody's draft
     * @throws NoEnglishException (409) if no segment has English
     */
    public ExchangeFile english(String number, Locale reader) {
        ArticleView article = articles.get(number);
        byte[] content = englishDocuments.write(article, translations.view(article.number()), reader);
        return new ExchangeFile(article.number() + "-en.docx", MediaType.parseMediaType(ExchangeFile.DOCX), content);
    }

    /**
     * The translation as XLIFF, for a translation tool.
     *
     * @param version {@code 2.1}, or {@code 1.2} for tools that know no other
     * @throws PenNotHeldException (403) if the caller does not hold the pen
     * @throws InvalidRequestException (400) for any other version
     */
    public ExchangeFile xliff(String number, String version) {
        boolean old = version.equals("1.2");
        if (!old && !version.equals("2.1")) {
            throw InvalidRequestException.of("version", "exchange.unknown-version");
        }
        ArticleView article = articles.get(number);
        pen(article.number());
        List<CommentView> remarks = comments.of(article.number());
        List<SegmentView> segments = translations.view(article.number()).segments();
        byte[] content = old
                ? Xliff12Writer.write(article, segments, remarks)
                : XliffWriter.write(article, segments, remarks, modules.of(segments));
        String type = old ? MediaType.APPLICATION_XML_VALUE : ExchangeFile.XLIFF;
        String name = article.number() + (old ? "-1.2.xlf" : ".xlf");
        return new ExchangeFile(name, MediaType.parseMediaType(type), content);
    }

    /**
     * Takes the texts and states of an XLIFF file (2.0, 2.1, 1.2): all, or none. Units that the file leaves out stay.
     *
     * @throws PenNotHeldException (403) if the caller does not hold the pen
     * @throws ExchangeFileTooLargeException (413) past {@value #LARGEST_MEGABYTES} MiB
     * @throws RefusedExchangeFileException (422) if the file or any of its units will not do; each is named
     */
    public ImportResult importXliff(String number, byte[] content) {
        Pen pen = penFor(number, content);
        return importer.take(pen, Kind.LINE, () -> Reading.xliff(content, pen.articleNumber()));
    }

    /**
     * Takes English, states and Word comments of a bilingual document that {@link #docx} handed out: all, or none. Tracked
     * changes count as accepted; rows that were taken out stay as they are.
     *
     * @throws PenNotHeldException (403) if the caller does not hold the pen
     * @throws ExchangeFileTooLargeException (413) past {@value #LARGEST_MEGABYTES} MiB
     * @throws org.yiliu.article.draft.UnreadableDraftException (422) if it is no Word file, or damaged or hostile
     * @throws RefusedExchangeFileException (422) if the document or any of its rows will not do; each is named
     */
    public ImportResult importDocx(String number, byte[] content) {
        Pen pen = penFor(number, content);
        return importer.take(pen, Kind.ROW, () -> documents.read(content, pen.articleNumber()));
    }

    private Pen penFor(String number, byte[] content) {
        Pen pen = pen(articles.get(number).number());
        if (content.length > LARGEST) {
            throw new ExchangeFileTooLargeException(LARGEST_MEGABYTES);
        }
        return pen;
    }

    private Pen pen(String number) {
        String person = accounts.current().username();
        return translations
                .pen(number)
                .filter(pen -> pen.holder().equals(person))
                .orElseThrow(() -> new PenNotHeldException(number));
    }
}
