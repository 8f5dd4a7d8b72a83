package org.yiliu.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiliu.translation.text.ContentHash.Line;

class ContentHashTests {

    @Test
    void staysTheSameForEver() {
        assertThat(ContentHash.of("T", List.of(line("Ab"), line("é")), List.of("p")))
                .isEqualTo("46f01e1fbd6e76e9f872cf8b9daf4ec043dc6a22ff04e5eff3d49f6b77263209");
    }

    @Test
    void differsWithOrderBordersKindAndPictures() {
        Stream<String> hashes = Stream.of(
                ContentHash.of("T", List.of(line("a"), line("b")), List.of("p", "q")),
                ContentHash.of("T", List.of(line("b"), line("a")), List.of("p", "q")),
                ContentHash.of("T", List.of(line("ab"), line("")), List.of("p", "q")),
                ContentHash.of("T", List.of(line("ab")), List.of("p", "q")),
                ContentHash.of("T", List.of(line("a"), line("b")), List.of("q", "p")),
                ContentHash.of("T", List.of(line("a"), line("b")), List.of("pq")),
                ContentHash.of("T", List.of(line("a"), line("b")), List.of()),
                ContentHash.of("Ta", List.of(line(""), line("b")), List.of("p", "q")),
                ContentHash.of("T", List.of(line("a"), new Line(SegmentKind.CAPTION, "b")), List.of("p", "q")));

        assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    private static Line line(String target) {
        return new Line(SegmentKind.PARAGRAPH, target);
    }
}
