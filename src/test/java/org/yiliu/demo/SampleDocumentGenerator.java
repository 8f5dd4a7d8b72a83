package org.yiliu.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * Writes the Word draft of the demo data: headings, bold, a list, a picture with its caption, a table and a link, laid
 * out as an office's word processor would. Run {@link #main} in the project's root after changing the text; its English
 * is {@code 02-young-teachers-contest.en.json}.
 */
final class SampleDocumentGenerator {

    private static final Path FOLDER = Path.of("src/main/resources/demo");
    private static final Instant CREATED = Instant.parse("2026-03-23T01:00:00Z");

    private final XWPFDocument document = new XWPFDocument();

    public static void main(String[] arguments) throws IOException, InvalidFormatException {
        new SampleDocumentGenerator().write(FOLDER.resolve("02-young-teachers-contest.docx"));
    }

    private void write(Path file) throws IOException, InvalidFormatException {
        properties();
        styles();
        text();
        try (document;
                var out = Files.newOutputStream(file)) {
            document.write(out);
        }
    }

    private void text() throws IOException, InvalidFormatException {
        styled("Heading1", "基础课部举办第六届青年教师教学竞赛");
        var opening = paragraph("3月18日至20日，基础课部在励学楼举办第六届青年教师教学竞赛。" + "来自数学、物理、外语、体育4个教研室的26名青年教师参赛，平均年龄31.5岁。竞赛以“");
        bold(opening, "把基础课讲出深度");
        run(opening, "”为主题，分教学设计和课堂展示两轮进行。");

        styled("Heading2", "两轮比拼，课堂见真章");
        paragraph("3月18日（星期三）上午，7名评委对26份教学设计进行匿名评审，12名教师进入第二轮。" + "3月20日（星期五）下午，进入第二轮的教师每人讲课20分钟，并回答评委提问。评委从三个方面打分：");
        list("教学内容占40分，要求概念准确，例子来自学生所学专业；", "课堂组织占35分，要求提问有层次，学生参与充分；", "教学效果占25分，要求当堂测验正确率不低于80%。");
        picture("teaching-contest.png", "林知微在竞赛中讲授“定积分的几何应用”（绘图：宣传部）");

        styled("Heading2", "一座拱桥里的微积分");
        paragraph("数学教研室教师林知微从一座拱桥讲起，带着学生一步步算出桥拱下方的面积，获得一等奖。"
                + "评委会主任何静点评说：“好的基础课不是把公式念一遍，而是让学生明白公式从哪里来、到哪里去。”主要获奖情况如下：");
        table(List.of(
                List.of("奖项", "教师", "教研室", "课题"),
                List.of("一等奖", "林知微", "数学教研室", "定积分的几何应用"),
                List.of("二等奖", "陈牧", "物理教研室", "光的干涉"),
                List.of("二等奖", "苏晓岚", "外语教研室", "学术摘要的写作")));

        styled("Heading2", "让更多学生受益");
        var closing = paragraph(
                "本学期，基础课部面向1.2万名学生开设基础课程12门、教学班412个。" + "上学期基础课程平均及格率为91.6%，比上年同期提高2.4个百分点。竞赛中的优秀课例将于4月10日（星期五）前上传到");
        var link = closing.createHyperlinkRun("https://courses.example.org/basic");
        link.setText("在线课程平台");
        link.setColor("0B5D73");
        run(closing, "，供全校师生观看。");
        paragraph("何静说，竞赛结束了，备课才刚刚开始：下学期，获奖教师将每人带一名新教师，一起把一门课从头备到尾。");
    }

    private void properties() {
        var core = document.getProperties().getCoreProperties();
        core.setTitle("基础课部举办第六届青年教师教学竞赛");
        core.setCreator("基础课部");
        core.setCreated(Optional.of(Date.from(CREATED)));
    }

    private void styles() {
        style("Heading1", "heading 1", 0);
        style("Heading2", "heading 2", 1);
        style("ListParagraph", "List Paragraph", -1);
        style("Caption", "caption", -1);
    }

    /** Adds a paragraph style; an outline level from 0 makes it a heading, below 0 it is none. */
    private void style(String id, String name, int outlineLevel) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (outlineLevel >= 0) {
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(outlineLevel));
            var look = style.addNewRPr();
            look.addNewB();
            look.addNewSz().setVal(BigInteger.valueOf(outlineLevel == 0 ? 36 : 28));
        }
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private XWPFParagraph styled(String style, String text) {
        var paragraph = paragraph(text);
        paragraph.setStyle(style);
        return paragraph;
    }

    private XWPFParagraph paragraph(String text) {
        var paragraph = document.createParagraph();
        run(paragraph, text);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        var run = paragraph.createRun();
        run.setText(text);
        return run;
    }

    private static void bold(XWPFParagraph paragraph, String text) {
        run(paragraph, text).setBold(true);
    }

    private void list(String... items) {
        var bullets = bullets();
        for (var item : items) {
            var paragraph = styled("ListParagraph", item);
            paragraph.setNumID(bullets);
            paragraph.setNumILvl(BigInteger.ZERO);
        }
    }

    private BigInteger bullets() {
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ZERO);
        var level = definition.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(420));
        indent.setHanging(BigInteger.valueOf(420));
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
    }

    private void picture(String name, String caption) throws IOException, InvalidFormatException {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        try (var image = Files.newInputStream(FOLDER.resolve("pictures").resolve(name))) {
            paragraph.createRun().addPicture(image, PictureType.PNG, name, Units.toEMU(400), Units.toEMU(225));
        }
        styled("Caption", caption).setAlignment(ParagraphAlignment.CENTER);
    }

    private void table(List<List<String>> rows) {
        var table = document.createTable(rows.size(), rows.get(0).size());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                var cell = table.getRow(row).getCell(column).getParagraphs().get(0);
                run(cell, rows.get(row).get(column));
            }
        }
        table.getRow(0).setRepeatHeader(true);
    }
}
