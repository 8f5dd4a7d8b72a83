package org.yiliu.translation.exchange;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.yiliu.translation.text.Token;

/** Text in a Word document: each run says its language, so that spelling and fonts are right. */
final class WordText {

    private static final String GREY = "8A8F98";
    private static final String AZURITE = "0B5D73";

    /** Points. */
    static final double SIZE = 10;

    /** Points of a text that is read, not looked up. */
    static final double TEXT_SIZE = 11;

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

    /** @param link address that the text leads to; empty, or no address of the web or of mail, for none */
    static void styled(XWPFParagraph paragraph, String text, double size, boolean bold, boolean italic, String link) {
        boolean leads = link.startsWith("http://") || link.startsWith("https://") || link.startsWith("mailto:");
        run(leads ? paragraph.createHyperlinkRun(link) : paragraph.createRun(), Language.ENGLISH, text, run -> {
            if (bold) {
                run.setBold(true);
            }
            if (italic) {
                run.setItalic(true);
            }
            if (leads) {
                run.setColor(AZURITE);
            }
            run.setFontSize(size);
            if (leads) {
                run.setUnderline(UnderlinePatterns.SINGLE);
            }
        });
    }

    private static void run(XWPFParagraph paragraph, Language language, String text, Consumer<XWPFRun> look) {
        run(paragraph.createRun(), language, text, look);
    }

    /** Properties are written in the order they are set, which the schema prescribes: fonts, look, size, language. */
    private static void run(XWPFRun run, Language language, String text, Consumer<XWPFRun> look) {
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

    /** A segment text as it is written: placeholders grey, what only looks like one behind its backslash. */
    static void segment(XWPFParagraph paragraph, Language language, String text) {
        List<Token> tokens = Token.read(text);
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.isText()) {
                plain(paragraph, language, Token.escape(token.text(), at + 1 < tokens.size()));
            } else {
                grey(paragraph, token.text());
            }
        }
    }
}
