package org.yiliu.quality.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;
import org.yiliu.quality.names.LatinNames;
import org.yiliu.quality.names.NameFinder;
import org.yiliu.quality.names.NameForm;
import org.yiliu.quality.names.SpokenChinese;

/** A Chinese person named in the English whom the Chinese does not name anywhere. */
@Component
class AddedNames implements Check {

    @Override
    public String id() {
        return "added-name";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        List<Observation> strange = text.written()
                .filter(segment -> !segment.isUntranslated())
                .flatMap(AddedNames::observe)
                .toList();
        if (strange.isEmpty()) {
            return strange;
        }
        SpokenChinese chinese = new SpokenChinese(
                text.segments().stream().map(CheckedSegment::source).collect(Collectors.joining("\n")));
        return strange.stream()
                .filter(seen ->
                        !chinese.contains(String.valueOf(seen.arguments().get(0))))
                .toList();
    }

    /** What the segment's own Chinese does not name; nearly always there is nothing, and the article need not be read. */
    private static Stream<Observation> observe(CheckedSegment segment) {
        List<LatinNames.Place> names = LatinNames.in(segment.target());
        if (names.isEmpty()) {
            return Stream.of();
        }
        SpokenChinese chinese = new SpokenChinese(segment.source());
        return names.stream()
                .filter(name -> !chinese.contains(name.text()) && !isMisspelt(segment, name))
                .map(name -> Observation.at(segment, name.from(), name.to()).with(name.text()));
    }

    /** Whether it is meant for somebody whom this Chinese names: {@link PersonNames} says so. */
    private static boolean isMisspelt(CheckedSegment segment, LatinNames.Place name) {
        return NameFinder.find(segment.source()).stream()
                .anyMatch(person -> NameForm.of(person).in(name.text()).isPresent());
    }
}
