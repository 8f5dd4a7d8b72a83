package org.yiliu.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.SourceVersion;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.text.Segmenter;
import org.yiliu.translation.text.VersionLine;

/**
 * A version of either language as the compare page takes it.
 *
 * @param by sign-in name; null when the process froze it
 * @param why message key of what froze it, or null
 * @param note what its author says of it; null or empty without one
 */
record ComparedVersion(
        int number,
        @Nullable String by,
        Instant at,
        @Nullable String why,
        @Nullable String note,
        List<VersionLine> lines) {

    static ComparedVersion of(EnglishVersion version) {
        return new ComparedVersion(
                version.version(),
                version.by(),
                version.at(),
                "handover." + version.handover(),
                null,
                version.lines().stream()
                        .map(line -> new VersionLine(line.source(), line.block(), line.kind(), line.target()))
                        .toList());
    }

    static ComparedVersion of(SourceVersion version) {
        return new ComparedVersion(
                version.version(),
                version.author(),
                version.at(),
                null,
                version.note(),
                Segmenter.cut(version.title(), version.html(), null, null).stream()
                        .map(cut -> new VersionLine(cut.sourceHash(), cut.block(), cut.kind(), cut.source()))
                        .toList());
    }
}
