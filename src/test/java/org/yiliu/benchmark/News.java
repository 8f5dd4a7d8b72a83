package org.yiliu.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Surroundings;
import org.yiliu.termbase.HouseTerms;
import org.yiliu.termbase.Terminology;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.text.Placeholders;
import org.yiliu.translation.text.SegmentKind;

/** News translated by people: the WMT21 test set, 1,948 segments, each read as a paragraph's sentence. */
final class News {

    private static final String FILES = "shared/data/wmt21-news-zh-en/newstest2021.zh-en.";

    private static final Pattern TITLE = Pattern.compile("[-—] ?\\p{IsHan}{2,6}网\\s*$");

    private static final Terminology TERMS = HouseTerms.on(LocalDate.of(2021, 7, 26));

    private News() {}

    /** The segments; empty when the data are not here. */
    static Optional<List<CheckedSegment>> segments() {
        Optional<Path> source = beside(FILES + "src.zh");
        Optional<Path> target = beside(FILES + "ref.A.en");
        if (source.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(segments(Files.readAllLines(source.get()), Files.readAllLines(target.get())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<CheckedSegment> segments(List<String> chinese, List<String> english) {
        List<CheckedSegment> segments = new ArrayList<>();
        for (int i = 0; i < chinese.size(); i++) {
            String source = Placeholders.escape(chinese.get(i));
            segments.add(segment(i + 1, source, Placeholders.escape(english.get(i))));
        }
        return segments;
    }

    /** The segments by article: each begins with a title that ends in the name of a site. */
    static List<CheckedText> articles(List<CheckedSegment> segments) {
        List<CheckedText> articles = new ArrayList<>();
        List<CheckedSegment> open = new ArrayList<>();
        for (CheckedSegment segment : segments) {
            if (TITLE.matcher(segment.source()).find() && !open.isEmpty()) {
                articles.add(article(open));
                open.clear();
            }
            open.add(segment);
        }
        articles.add(article(open));
        return articles;
    }

    /** With the terms that the program brings along. */
    private static CheckedText article(List<CheckedSegment> segments) {
        return new CheckedText("YL-2020-0001", segments, List.of(), List.of()).within(new Surroundings(TERMS, null));
    }

    static CheckedSegment segment(int position, String source, String target) {
        return new CheckedSegment(position, position, SegmentKind.PARAGRAPH, source, target, SegmentState.TRANSLATED);
    }

    /** The data lie beside the project or a few folders further up. */
    private static Optional<Path> beside(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(name))
                .filter(Files::isReadable)
                .findFirst();
    }
}
