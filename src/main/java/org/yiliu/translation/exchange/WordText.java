package org.yiliu.translation.exchange;

import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.yiliu.translation.text.Token;

/** Text in a Word document: each run says its language, so that spelling and fonts are right. */
final class WordText {

    private static final String GREY = "8A8F98";
    private static final double SIZE = 10;

    private WordText() {}

    enum Language {
        CHINESE("zh-CN"),
        ENGLISH("en-US");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }
    }

    static void plain(XWPFParagraph paragraph, Language language, String text) {
        run(paragraph, language, text, run -> run.setFontSize(SIZE));
    }

    static void bold(XWPFParagraph paragraph, Language language, String text, double size) {
        run(paragraph, language, text, run -> {
            run.setBold(true);
            run.setFontSize(size);
        });
    }

    static void grey(XWPFParagraph paragraph, String text) {
        run(paragraph, Language.ENGLISH, text, run -> {
            run.setColor(GREY);
            run.setFontSize(SIZE);
        });
    }

    /** Properties are written in the order they are set, which the schema prescribes: fonts, look, size, language. */
    private static void run(XWPFParagraph paragraph, Language language, String text, Consumer<XWPFRun> look) {
        XWPFRun run = paragraph.createRun();
        CTRPr properties = run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii("Calibri");
        fonts.setHAnsi("Calibri");
        fonts.setEastAsia("SimSun");
        look.accept(run);
        CTLanguage lang = properties.addNewLang();
        lang.setVal(language.tag);
        lang.setEastAsia("zh-CN");
        run.setText(XmlText.allowed(text));
    }

    /** A segment text: placeholders grey, as written. */
    static void segment(XWPFParagraph paragraph, Language language, String text) {
        for (Token token : Token.read(text)) {
            if (token.isText()) {
                plain(paragraph, language, token.text());
            } else {
                grey(paragraph, token.text());
            }
        }
    }
}
