package org.yiliu.article.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** A document as Apache POI writes it, with everything an article has. */
class WordRoundTripTests {

    private final DraftReader reader = new DraftReader(DraftLimits.standard());

    @Test
    void readsADocumentWithEverything() throws Exception {
        Draft draft = reader.read(DraftFormat.DOCX, "稿.docx", document());

        assertThat(draft.title()).isEqualTo("我校开学典礼举行");
        assertThat(draft.html())
                .isEqualTo("<p>三月一日，<strong>开学典礼</strong>在<em>体育馆</em>举行，详见"
                        + "<a href=\"https://example.org/news\">新闻网</a>。</p>"
                        + "<h2>一、安排</h2><ol><li>注册</li><li>上课</li></ol>"
                        + "<figure><img src=\"picture:1\" alt=\"\"><figcaption>典礼现场</figcaption></figure>"
                        + "<table><tbody><tr><td>时间</td><td>地点</td></tr><tr><td>上午</td><td>体育馆</td></tr></tbody></table>"
                        + "<p>第一行<br>第二行。</p>");
        assertThat(draft.pictures())
                .singleElement()
                .satisfies(it -> assertThat(it.content()).isEqualTo(Pictures.png()));
        assertThat(draft.dropped()).containsExactly(new Dropped("header-footer", "内部资料", 1));
    }

    private static byte[] document() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("内部资料");
            XWPFParagraph title = document.createParagraph();
            title.setStyle("Title");
            title.createRun().setText("我校开学典礼举行");
            lead(document.createParagraph());
            XWPFParagraph heading = document.createParagraph();
            heading.setStyle("Heading1");
            heading.createRun().setText("一、安排");
            BigInteger list = numbering(document);
            item(document, list, "注册");
            item(document, list, "上课");
            picture(document);
            table(document);
            XWPFRun last = document.createParagraph().createRun();
            last.setText("第一行");
            last.addBreak();
            last.setText("第二行。");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void lead(XWPFParagraph lead) {
        lead.createRun().setText("　　三月一日，");
        XWPFRun bold = lead.createRun();
        bold.setBold(true);
        bold.setText("开学典礼");
        lead.createRun().setText("在");
        XWPFRun italic = lead.createRun();
        italic.setItalic(true);
        italic.setText("体育馆");
        lead.createRun().setText("举行，详见");
        lead.createHyperlinkRun("https://example.org/news").setText("新闻网");
        lead.createRun().setText("。");
    }

    private static BigInteger numbering(XWPFDocument document) {
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ZERO);
        var level = definition.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        XWPFNumbering numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
    }

    private static void item(XWPFDocument document, BigInteger list, String text) {
        XWPFParagraph item = document.createParagraph();
        item.setNumID(list);
        item.createRun().setText(text);
    }

    private static void picture(XWPFDocument document) throws Exception {
        document.createParagraph()
                .createRun()
                .addPicture(
                        new ByteArrayInputStream(Pictures.png()),
                        PictureType.PNG,
                        "gate.png",
                        Units.toEMU(100),
                        Units.toEMU(100));
        XWPFParagraph caption = document.createParagraph();
        caption.setAlignment(ParagraphAlignment.CENTER);
        caption.createRun().setText("典礼现场");
    }

    private static void table(XWPFDocument document) {
        XWPFTable table = document.createTable(2, 2);
        table.getRow(0).getCell(0).setText("时间");
        table.getRow(0).getCell(1).setText("地点");
        table.getRow(1).getCell(0).setText("上午");
        table.getRow(1).getCell(1).setText("体育馆");
    }
}
