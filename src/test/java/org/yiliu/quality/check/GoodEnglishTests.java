package org.yiliu.quality.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.yiliu.quality.TextMother.aSegment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.translation.text.Placeholders;

/** News translated by people, with nothing wrong in it: a check that minds some of it is a noisy check. */
class GoodEnglishTests {

    private static final String NEWS = "shared/data/wmt21-news-zh-en/newstest2021.zh-en.";

    private final List<Check> checks = List.of(
            new EmptyTarget(),
            new SameAsSource(),
            new LeftoverHan(),
            new FullWidth(),
            new UnbalancedPlaceholders(),
            new Unconfirmed(),
            new MissingPicture(),
            new PictureWithoutCaption(),
            new OpenComments());

    @Test
    void nothingIsSaidOfGoodEnglish() throws IOException {
        CheckedText news = news();

        assertThat(checks).flatMap(check -> check.examine(news)).isEmpty();
    }

    private static CheckedText news() throws IOException {
        Optional<Path> source = beside(NEWS + "src.zh");
        Optional<Path> target = beside(NEWS + "ref.A.en");
        assumeTrue(source.isPresent() && target.isPresent(), "the news test set is not here");
        List<String> chinese = Files.readAllLines(source.get());
        List<String> english = Files.readAllLines(target.get());
        List<CheckedSegment> segments = new ArrayList<>();
        for (int i = 0; i < chinese.size(); i++) {
            segments.add(aSegment(i + 1L, Placeholders.escape(chinese.get(i)), Placeholders.escape(english.get(i))));
        }
        return new CheckedText("YL-2026-0001", segments, List.of(), List.of());
    }

    /** The data lie beside the project or a few folders further up. */
    private static Optional<Path> beside(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(name))
                .filter(Files::isReadable)
                .findFirst();
    }
}
