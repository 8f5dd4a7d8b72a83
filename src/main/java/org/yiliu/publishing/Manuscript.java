package org.yiliu.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiliu.translation.EnglishVersion;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.TranslationView;
import org.yiliu.translation.text.Placeholders;
import org.yiliu.translation.text.SegmentKind;

/**
 * The English that a page is made of: the present one for a preview, a frozen one for publication.
 *
 * @param sourceVersion the Chinese version it translates
 */
record Manuscript(int sourceVersion, List<Line> lines) {

    record Line(int position, SegmentKind kind, String target) {}

    static Manuscript of(EnglishVersion version) {
        return new Manuscript(
                version.sourceVersion(),
                version.lines().stream()
                        .map(line -> new Line(line.position(), line.kind(), line.target()))
                        .toList());
    }

    static Manuscript of(TranslationView present) {
        return new Manuscript(
                present.sourceVersion(),
                present.segments().stream().map(Manuscript::line).toList());
    }

    private static Line line(SegmentView segment) {
        return new Line(segment.position(), segment.kind(), segment.target());
    }

    String title() {
        return text(SegmentKind.TITLE).orElse("");
    }

    /** The English of the only line of this kind, as readers see it; empty when missing or blank. */
    Optional<String> text(SegmentKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .map(line -> Placeholders.strip(line.target()).strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty());
    }

    Set<SegmentKind> kinds() {
        return lines.stream().map(Line::kind).collect(Collectors.toSet());
    }

    Map<Integer, String> targets() {
        return lines.stream().collect(Collectors.toMap(Line::position, Line::target));
    }
}
