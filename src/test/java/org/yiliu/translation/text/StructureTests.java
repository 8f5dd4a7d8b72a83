package org.yiliu.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StructureTests {

    @Test
    void knowsItsPicturesAndWhichLackACaption() {
        Structure structure = structure("<figure><img src=\"/media/a\"><figcaption>图</figcaption></figure>"
                + "<figure><img src=\"/media/b\"><figcaption> </figcaption></figure>"
                + "<p>甲<img src=\"missing:1\">乙</p><figure><img src=\"/media/c\" alt=\"说明\"></figure>");

        assertThat(structure.pictures()).containsExactly("/media/a", "/media/b", "missing:1", "/media/c");
        assertThat(structure.picturesWithoutCaption()).containsExactly("/media/b", "missing:1");
        assertThat(structure.cuts()).extracting(Cut::source).containsExactly("题", "图", "甲乙", "说明");
    }

    @Test
    void takesPositionsFromTheKindsCutEarlier() {
        List<SegmentKind> kinds = List.of(SegmentKind.TITLE, SegmentKind.BYLINE, SegmentKind.PARAGRAPH);

        assertThat(Structure.matching(kinds, "题", "<p>文</p>").cuts())
                .extracting(Cut::kind)
                .containsExactlyElementsOf(kinds);
    }

    private static Structure structure(String html) {
        return Structure.of("题", html, null, null);
    }
}
