package org.yiliu.quality.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiliu.quality.TextMother.aSegment;
import static org.yiliu.quality.TextMother.aTextWith;
import static org.yiliu.quality.TextMother.sentences;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiliu.quality.CheckedPicture;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.OpenComment;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.text.SegmentKind;

class SurroundingsTests {

    @Test
    void countsMissingPicturesByTheirPlace() {
        CheckedText text =
                aTextWith(new CheckedPicture(1, "/media/abc", true), new CheckedPicture(2, "missing:1", true));

        assertThat(sentences(new MissingPicture(), text)).containsExactly(" 2");
    }

    @Test
    void countsPicturesWithoutCaptionByTheirPlace() {
        CheckedText text =
                aTextWith(new CheckedPicture(1, "/media/abc", false), new CheckedPicture(2, "/media/def", true));

        assertThat(sentences(new PictureWithoutCaption(), text)).containsExactly(" 1");
    }

    @Test
    void mindsEnglishNobodyConfirmed() {
        CheckedText text = new CheckedText(
                "YL-2026-0001",
                List.of(aSegment(1, "甲", "A"), unconfirmed(2, "B"), unconfirmed(3, "")),
                List.of(),
                List.of());

        assertThat(new Unconfirmed().examine(text))
                .singleElement()
                .satisfies(seen -> assertThat(seen.segment()).isEqualTo(unconfirmed(2, "B")));
    }

    @Test
    void gathersOpenCommentsBySegmentAndForTheArticle() {
        CheckedText text = new CheckedText(
                "YL-2026-0001",
                List.of(aSegment(1, "甲", "A"), aSegment(2, "乙", "B")),
                List.of(),
                List.of(new OpenComment(7, 2L), new OpenComment(8, null), new OpenComment(9, 2L)));

        assertThat(sentences(new OpenComments(), text)).containsExactly(" 2", "article 1");
    }

    private static CheckedSegment unconfirmed(long id, String target) {
        return new CheckedSegment(id, (int) id, SegmentKind.PARAGRAPH, "乙", target, SegmentState.INITIAL);
    }
}
