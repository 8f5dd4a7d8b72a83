package org.yiliu.translation.exchange;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.article.Category;
import org.yiliu.article.NewArticle;
import org.yiliu.article.Stage;
import org.yiliu.article.Standing;
import org.yiliu.translation.Comments;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;

/** An article that a translator has in hand, for each test a new one. */
abstract class TranslationInHand {

    static final String DRAFT = "# 学校举行开学典礼\n\n学校今天举行**开学典礼**。校长致辞。";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExchangeFiles files;

    @Autowired
    Articles articles;

    @Autowired
    Translations translations;

    @Autowired
    Comments comments;

    @Autowired
    Accounts accounts;

    String number = "";

    @BeforeEach
    void aTranslationInHand() {
        number = accounts.actingAs("author", () -> {
            String draft = articles.create(
                            new NewArticle(null, DRAFT, "markdown", Category.CAMPUS_LIFE, null, null, null, null))
                    .article()
                    .number();
            return articles.submit(draft).number();
        });
        articles.stands(number, new Standing(Stage.TRANSLATING, null, 1, null, "translator", null));
        articles.translatedBy(number, "translator");
        translations.open(number);
        translations.handPen(number, "translator", null);
    }

    /** The file with an English text, called translated, for the segment at that place. */
    String translated(String file, int at, String target) {
        String unit = "<unit id=\"s" + segment(at).id() + "\"";
        int start = file.indexOf(unit);
        int end = file.indexOf("</unit>", start);
        String content = file.substring(start, end)
                .replaceFirst("state=\"[a-z]+\"", "state=\"translated\"")
                .replaceFirst("\\s*<target>.*</target>", "")
                .replace("</source>", "</source><target>" + target + "</target>");
        return file.substring(0, start) + content + file.substring(end);
    }

    String export() {
        return export("translator");
    }

    String export(String person) {
        return accounts.actingAs(
                person, () -> new String(files.xliff(number, "2.1").content(), StandardCharsets.UTF_8));
    }

    MvcTestResult put(String file) {
        return put("translator", file);
    }

    MvcTestResult put(String person, String file) {
        return mvc.put()
                .uri("/api/v1/articles/{n}/xliff", number)
                .with(httpBasic(person, "yiliu-demo"))
                .contentType(ExchangeFile.XLIFF)
                .content(file.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    SegmentView segment(int at) {
        return translations.view(number).segments().get(at);
    }

    List<String> targets() {
        return translations.view(number).segments().stream()
                .map(SegmentView::target)
                .toList();
    }

    byte[] bilingual(String person) {
        return accounts.actingAs(
                person, () -> files.docx(number, Locale.ENGLISH).content());
    }

    MvcTestResult putDocx(String person, byte[] document) {
        return mvc.put()
                .uri("/api/v1/articles/{n}/docx", number)
                .with(httpBasic(person, "yiliu-demo"))
                .header("Accept-Language", "en")
                .contentType(ExchangeFile.DOCX)
                .content(document)
                .exchange();
    }
}
