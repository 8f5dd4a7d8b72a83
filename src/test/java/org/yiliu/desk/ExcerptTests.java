package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTests {

    @Test
    void marksThePlaceAndCutsNoWord() {
        String text = "The Department introduced process assessment in all foundation courses at 15% this year.";
        int at = text.indexOf("15%");

        assertThat(Excerpt.html(text, at, at + 3))
                .isEqualTo("…all foundation courses at <mark class=\"yl-hit\">15%</mark> this year.");
    }

    @Test
    void cutsNoPlaceholder() {
        String text = "一二三四<1234>五六七八九十一二三四五六七八九十一二50%";
        int at = text.indexOf("50%");

        assertThat(Excerpt.html(text, at, at + 3))
                .startsWith("…<span class=\"yl-tag\">1234</span>五")
                .endsWith("<mark class=\"yl-hit\">50%</mark>");
    }

    @Test
    void showsAPlaceWithoutLength() {
        assertThat(Excerpt.html("ab <c>", 3, 3)).isEqualTo("ab <mark class=\"yl-hit\"></mark>&lt;c&gt;");
    }
}
