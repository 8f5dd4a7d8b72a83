package org.yiliu.translation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiliu.translation.text.SegmentKind;

/**
 * One translatable piece of an article.
 *
 * @param id stable within the article's life as long as its source stays
 * @param position place in the article, from 1
 * @param block paragraph it belongs to, from 1
 * @param source Chinese, with placeholders {@code <1>…</1>} and {@code <2/>}
 * @param formerSource what the Chinese said before a revision, until the segment is confirmed again
 * @param target English, with the same placeholders; empty when untranslated
 * @param version counts every accepted text and state; the ETag of a write
 * @param matchScore whole percent 0–100 of the memory match it was filled from
 * @param whence where the present text came from; null when there is none
 * @param provenance the article, machine or file the present text came from; null for what somebody typed
 * @param writer sign-in name of whoever wrote the present text
 */
public record SegmentView(
        long id,
        String articleNumber,
        int position,
        int block,
        SegmentKind kind,
        String source,
        @Nullable String formerSource,
        String target,
        SegmentState state,
        int version,
        @Nullable Integer matchScore,
        @Nullable Whence whence,
        @Nullable String provenance,
        @Nullable String writer,
        @Nullable Instant writtenAt) {}
