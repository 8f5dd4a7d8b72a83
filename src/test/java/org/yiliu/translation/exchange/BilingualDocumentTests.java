package org.yiliu.translation.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yiliu.translation.exchange.ExchangeMother.NOW;
import static org.yiliu.translation.exchange.ExchangeMother.read;
import static org.yiliu.translation.exchange.ExchangeMother.segment;
import static org.yiliu.translation.exchange.WordEditor.edit;
import static org.yiliu.translation.exchange.WordEditor.editXml;
import static org.yiliu.translation.exchange.WordEditor.inflated;
import static org.yiliu.translation.exchange.WordEditor.type;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiliu.article.draft.DraftTooLargeException;
import org.yiliu.article.draft.UnreadableDraftException;
import org.yiliu.article.draft.WordXml;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.exchange.ExchangeUnit.Extras;

class BilingualDocumentTests {

    private static final int CHINESE = 2;
    private static final int ENGLISH = 3;
    private static final int STATE = 4;

    private final List<SegmentView> segments = List.of(
            segment(7, "学校举行开学典礼", "Opening Ceremony Held", SegmentState.TRANSLATED, 4),
            segment(8, "学校今天举行<1>开学典礼</1>。<2/>完", "", SegmentState.INITIAL, 0));
    private final byte[] document = ExchangeMother.bilingual(segments, List.of(), Locale.ENGLISH);

    @Test
    void comesBackUntouched() {
        List<ExchangeUnit> units = read(document).units();

        assertThat(units).extracting(ExchangeUnit::id).containsExactly("s7", "s8");
        assertThat(units).extracting(ExchangeUnit::version).containsExactly(4, 0);
        assertThat(units).extracting(ExchangeUnit::source).containsExactly("学校举行开学典礼", "学校今天举行<1>开学典礼</1>。<2/>完");
        assertThat(units).extracting(ExchangeUnit::state).containsExactly("translated", "initial");
        assertThat(units).allMatch(unit -> unit.extras().untouched() && unit.problem() == null);
    }

    @Test
    void bringsWhatWasTypedAndTheStateThatWasSet() {
        byte[] typed = edit(document, table -> {
            type(table, 2, ENGLISH, "The <1>ceremony</1>⟨2/⟩ was  held today. ");
            type(table, 2, STATE, "已译");
        });

        ExchangeUnit unit = read(typed).units().get(1);

        assertThat(unit.target()).isEqualTo("The <1>ceremony</1><2/> was held today.");
        assertThat(unit.state()).isEqualTo("translated");
        assertThat(unit.extras().untouched()).isFalse();
        assertThat(unit.place()).isEqualTo(3);
        assertThat(read(typed).units().get(0).extras().untouched()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A <1>bold</1> word<2/> & <b> \\<1> ]]>",
                "back\\\\<2/> slash\\ and \\\\\\<3>",
                "emoji \uD83D\uDE00, “quotes” – dashes … ½",
                "<1>nested <3>deep</3></1>"
            })
    void keepsEveryTextAsItIs(String target) {
        SegmentView segment = segment(7, "他说<1>你好</1>。", target, SegmentState.TRANSLATED, 3);

        assertThat(read(ExchangeMother.bilingual(List.of(segment), List.of(), Locale.CHINA))
                        .units())
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.target()).isEqualTo(target);
                    assertThat(unit.extras().untouched()).isTrue();
                });
    }

    @Test
    void readsTrackedChangesAsAccepted() {
        byte[] tracked = editXml(
                document,
                xml -> xml.replace(
                        ">Opening Ceremony Held</w:t></w:r>",
                        ">Opening </w:t></w:r><w:del w:id=\"90\" w:author=\"A\"><w:r><w:delText>Ceremony</w:delText></w:r></w:del>"
                                + "<w:ins w:id=\"91\" w:author=\"A\"><w:r><w:t>Rites</w:t></w:r></w:ins>"
                                + "<w:moveFrom w:id=\"92\"><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
                                + "<w:r><w:t xml:space=\"preserve\"> Held</w:t></w:r>"));

        assertThat(tracked).isNotEqualTo(document);
        assertThat(read(tracked).units().get(0).target()).isEqualTo("Opening Rites Held");
    }

    @Test
    void leavesOutARowThatWasDeleted() {
        byte[] tracked = editXml(
                document,
                xml -> xml.replaceFirst(
                        "(?s)(<w:tr>(?:(?!<w:tr>).)*?)<w:trPr>((?:(?!<w:tr>).)*s7_v4)",
                        "$1<w:trPr><w:del w:id=\"9\"/>$2"));
        byte[] removed = edit(document, table -> table.removeRow(2));

        assertThat(read(removed).units()).extracting(ExchangeUnit::id).containsExactly("s7");
        assertThat(tracked).isNotEqualTo(document);
        assertThat(read(tracked).units()).extracting(ExchangeUnit::id).containsExactly("s8");
    }

    @Test
    void joinsParagraphsButNotWhereTheirMarkWasDeleted() {
        byte[] split = editXml(
                document,
                xml -> xml.replace(
                        ">Opening Ceremony Held</w:t></w:r></w:p>",
                        ">Opening</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del w:id=\"5\"/></w:rPr></w:pPr><w:r><w:t>Cere</w:t></w:r></w:p>"
                                + "<w:p><w:r><w:t>mony</w:t></w:r><w:r><w:br/><w:t>Held</w:t></w:r></w:p>"));

        assertThat(read(split).units().get(0).target()).isEqualTo("Opening Ceremony Held");
        assertThat(read(split).units().get(0).extras().untouched()).isTrue();
    }

    @Test
    void knowsRowsByTheirNumberWhenBookmarksAreLost() {
        byte[] lost = editXml(document, xml -> xml.replaceAll("<w:bookmark(Start|End)[^>]*/>", ""));

        assertThat(lost).isNotEqualTo(document);
        assertThat(read(lost)).isEqualTo(read(document));
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> read(editXml(
                        WordEditor.without(document, "docProps/custom.xml"),
                        xml -> xml.replaceAll("<w:bookmark(Start|End)[^>]*/>", ""))))
                .satisfies(refused -> assertThat(refused.key()).isIn("exchange.docx.not-ours"));
    }

    @Test
    void findsColumnsThatWereMoved() {
        byte[] moved = edit(document, table -> table.getRows().forEach(row -> row.removeCell(1)));
        byte[] gone = edit(document, table -> table.getRows().forEach(row -> row.removeCell(ENGLISH)));

        assertThat(read(moved).units()).extracting(ExchangeUnit::source).contains("学校举行开学典礼");
        assertThat(read(moved).units()).allMatch(unit -> unit.extras().untouched());
        assertThat(read(gone).units()).extracting(ExchangeUnit::problem).containsOnly("exchange.row.columns");
    }

    @Test
    void namesRowsThatAreNoneOfOurs() {
        byte[] more = edit(document, BilingualDocumentTests::addRow);
        byte[] picture = editXml(
                document,
                xml -> xml.replace(
                        ">Opening Ceremony Held</w:t></w:r>",
                        ">Opening</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"));

        assertThat(read(more).units()).last().extracting(ExchangeUnit::problem).isEqualTo("exchange.row.no-mark");
        assertThat(read(picture).units().get(0).problem()).isEqualTo("exchange.row.not-text");
    }

    private static void addRow(XWPFTable table) {
        table.createRow();
        type(table, table.getNumberOfRows() - 1, ENGLISH, "One more sentence");
    }

    @Test
    void takesCommentsMadeInWord() {
        byte[] commented =
                WordEditor.comment(WordEditor.comment(document, 1, "审稿人", "Which year?"), 2, "Editor", "Fine");

        Reading reading = read(commented);

        assertThat(reading.units().get(0).extras().remarks()).containsExactly("审稿人: Which year?");
        assertThat(reading.units().get(1).extras().remarks()).containsExactly("Editor: Fine");
        assertThat(reading.units()).allMatch(unit -> unit.extras().untouched());
        assertThat(reading.remarks()).isEmpty();
    }

    @Test
    void refusesAnotherArticlesDocument() {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> WordTableReader.read(WordXml.of(document), "YL-2026-0043", state -> state))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("exchange.file.other-article"));
    }

    @Test
    void refusesWhatIsNoWordFile() {
        assertThatExceptionOfType(UnreadableDraftException.class).isThrownBy(() -> read(new byte[0]));
        assertThatExceptionOfType(UnreadableDraftException.class)
                .isThrownBy(() -> read("<html/>".getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(UnreadableDraftException.class)
                .isThrownBy(() -> read(Arrays.copyOf(document, document.length / 2)));
        assertThatExceptionOfType(UnreadableDraftException.class)
                .isThrownBy(() -> read(editXml(
                        document,
                        xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"))))
                .satisfies(
                        refused -> assertThat(refused.reason()).isEqualTo(UnreadableDraftException.Reason.HOSTILE_XML));
        assertThatExceptionOfType(UnreadableDraftException.class)
                .isThrownBy(() -> read(editXml(
                        document,
                        xml -> xml.replace(
                                "</w:body>", "<w:sdt>".repeat(300) + "</w:sdt>".repeat(300) + "</w:body>"))));
        assertThatExceptionOfType(UnreadableDraftException.class)
                .isThrownBy(() -> read(inflated(document, 210)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(UnreadableDraftException.Reason.BOMB));
        assertThatExceptionOfType(DraftTooLargeException.class).isThrownBy(() -> read(new byte[20 * 1024 * 1024 + 1]));
    }

    @Test
    void neverFailsInAnyOtherWay() {
        Random random = new Random(7);

        for (int round = 0; round < 600; round++) {
            byte[] broken = editXml(document, xml -> {
                StringBuilder text = new StringBuilder(xml);
                for (int change = 0; change < 2; change++) {
                    int at = random.nextInt(text.length());
                    text.delete(at, Math.min(text.length(), at + random.nextInt(12)));
                    text.insert(Math.min(at, text.length()), "<w:t>".repeat(random.nextInt(2)));
                }
                return text.toString();
            });
            broken[random.nextInt(broken.length)] ^= (byte) random.nextInt(2);
            try {
                read(broken);
            } catch (UnusableFileException | UnreadableDraftException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }

    @Test
    void showsRemarksForReading() {
        CommentView remark = new CommentView(1, 7L, "reviewer", NOW, "哪一年？", false, null);

        assertThat(read(ExchangeMother.bilingual(segments, List.of(remark), Locale.ENGLISH))
                        .units())
                .extracting(ExchangeUnit::extras)
                .containsOnly(new Extras(true, "", List.of()));
    }

    @Test
    void keepsTheColumnsApart() {
        byte[] chinese = edit(document, table -> type(table, 1, CHINESE, "别的"));

        assertThat(read(chinese).units().get(0).source()).isEqualTo("别的");
    }
}
