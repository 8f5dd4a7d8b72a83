package org.yiliu.translation.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.exchange.WordText.Language;
import org.yiliu.translation.text.Placeholders;
import org.yiliu.translation.text.SegmentKind;

/**
 * One article in both languages: heading, facts, a row for each segment, the discussion. Labels are the reader's. Every row
 * carries its {@link RowMark}, so that the document can come back.
 */
final class BilingualDocument {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));
    static final List<String> COLUMNS = List.of("number", "kind", "chinese", "english", "state", "comments");
    private static final int[] WIDTHS = {600, 1_250, 4_950, 4_950, 1_150, 2_238};
    private static final String SHADE = "EEF1F5";

    private final ArticleView article;
    private final List<CommentView> comments;
    private final Map<String, Person> people;
    private final MessageSource messages;
    private final Locale reader;
    private final Instant now;
    private final Language labels;
    private final WordPage page;

    BilingualDocument(
            ArticleView article,
            List<CommentView> comments,
            Map<String, Person> people,
            MessageSource messages,
            Locale reader,
            Instant now) {
        this.article = article;
        this.comments = comments;
        this.people = people;
        this.messages = messages;
        this.reader = reader;
        this.now = now;
        this.labels = "zh".equals(reader.getLanguage()) ? Language.CHINESE : Language.ENGLISH;
        this.page = WordPage.landscape(article.number() + " " + article.title());
    }

    byte[] write(List<SegmentView> segments) {
        titles(segments);
        facts();
        if (segments.isEmpty()) {
            WordText.plain(page.paragraph(), labels, message("exchange.docx.no-segments"));
        } else {
            WordText.grey(page.paragraph(), message("exchange.docx.how"));
            segments(segments);
            page.properties(WordProperties.of(article.number(), segments));
        }
        discussion();
        page.footer(article.number());
        return page.bytes();
    }

    private void titles(List<SegmentView> segments) {
        XWPFParagraph heading = page.heading(1);
        WordText.bold(heading, Language.ENGLISH, article.number() + "  ", 16);
        WordText.bold(heading, Language.CHINESE, article.title(), 16);
        String english = segments.stream()
                .filter(segment -> segment.kind() == SegmentKind.TITLE)
                .map(segment -> Placeholders.strip(segment.target()))
                .findFirst()
                .orElse("");
        if (!english.isEmpty()) {
            WordText.bold(page.paragraph(), Language.ENGLISH, english, 14);
        }
    }

    private void facts() {
        fact("stage", message("stage." + article.stage().name()));
        fact(
                "versions",
                message(
                        "exchange.docx.versions.value",
                        article.sourceVersion(),
                        article.targetVersion() == 0 ? "–" : article.targetVersion()));
        fact("date", MINUTE.format(now));
    }

    private void fact(String name, String value) {
        XWPFParagraph line = page.paragraph();
        WordText.bold(line, labels, message("exchange.docx." + name) + " ", 10);
        WordText.plain(line, labels, value);
    }

    private void segments(List<SegmentView> segments) {
        XWPFTable table = page.table(segments.size() + 1, WIDTHS);
        for (int column = 0; column < COLUMNS.size(); column++) {
            XWPFTableCell cell = table.getRow(0).getCell(column);
            cell.setColor(SHADE);
            WordText.bold(WordPage.in(cell), labels, message("exchange.docx.column." + COLUMNS.get(column)), 10);
            page.bookmark(WordPage.in(cell), RowMark.COLUMN + COLUMNS.get(column));
        }
        for (int at = 0; at < segments.size(); at++) {
            row(table.getRow(at + 1), segments.get(at));
        }
    }

    private void row(XWPFTableRow row, SegmentView segment) {
        WordText.plain(WordPage.in(row.getCell(0)), labels, String.valueOf(segment.position()));
        page.bookmark(WordPage.in(row.getCell(0)), RowMark.of(segment).name());
        WordText.plain(WordPage.in(row.getCell(1)), labels, message("exchange.kind." + segment.kind()));
        WordText.segment(WordPage.in(row.getCell(2)), Language.CHINESE, segment.source());
        WordText.segment(WordPage.in(row.getCell(3)), Language.ENGLISH, segment.target());
        WordText.plain(WordPage.in(row.getCell(4)), labels, message("exchange.state." + segment.state()));
        XWPFTableCell last = row.getCell(5);
        boolean first = true;
        for (CommentView comment : commentsOn(segment.id())) {
            comment(first ? WordPage.in(last) : last.addParagraph(), comment);
            first = false;
        }
    }

    private void discussion() {
        List<CommentView> onArticle = commentsOn(null);
        if (!onArticle.isEmpty()) {
            WordText.bold(page.heading(2), labels, message("exchange.docx.discussion"), 13);
            onArticle.forEach(comment -> comment(page.paragraph(), comment));
        }
    }

    private void comment(XWPFParagraph paragraph, CommentView comment) {
        Person author = people.get(comment.author());
        String name = author == null ? comment.author() : author.name(reader);
        String settled = comment.resolved() ? " · " + message("exchange.docx.resolved") : "";
        WordText.grey(paragraph, name + " · " + MINUTE.format(comment.at()) + settled + " ");
        WordText.plain(paragraph, chinese(comment.text()) ? Language.CHINESE : Language.ENGLISH, comment.text());
    }

    private List<CommentView> commentsOn(@Nullable Long segment) {
        return comments.stream()
                .filter(comment -> Objects.equals(comment.segmentId(), segment))
                .toList();
    }

    private static boolean chinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, reader);
    }
}
