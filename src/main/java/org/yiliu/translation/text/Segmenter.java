package org.yiliu.translation.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a source text into segments. */
public final class Segmenter {

    private Segmenter() {}

    /**
     * Cuts blocks, and blocks into sentences (rules: {@code srx/zh.srx}); headings, captions and the lines above the text
     * stay whole. 200,000 characters take well under a second.
     *
     * @param html cleaned HTML of the small set
     * @param origin department, null when its English is known and it is no segment
     * @param byline author's line, null when its English is known and it is no segment
     * @return in reading order: title, origin, byline, body
     * @see Structure for what else a source tells
     */
    public static List<Cut> cut(String title, String html, @Nullable String origin, @Nullable String byline) {
        return Structure.of(title, html, origin, byline).cuts();
    }
}
