package org.yiliu.quality.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;
import org.yiliu.quality.names.LatinNames;
import org.yiliu.quality.names.Sounds;
import org.yiliu.quality.names.SpokenChinese;

/** A foreign name, divided by a middle dot in the Chinese, that is spelt in two ways in one article. */
@Component
class ForeignNames implements Check {

    private static final Pattern DOTTED = Pattern.compile("\\p{IsHan}{1,8}(?:[·•・‧]\\p{IsHan}{1,10})+");

    @Override
    public String id() {
        return "foreign-name";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        List<CheckedSegment> written = text.written().toList();
        List<Observation> observations = new ArrayList<>();
        for (String part : parts(written)) {
            observations.addAll(compare(part, written));
        }
        return observations.stream().distinct().toList();
    }

    /** The parts of all dotted names; text around the dots may belong to the words before and after. */
    private static Set<String> parts(List<CheckedSegment> segments) {
        Map<String, Integer> count = new HashMap<>();
        Set<String> parts = new LinkedHashSet<>();
        for (CheckedSegment segment : segments) {
            Matcher dotted = DOTTED.matcher(segment.source());
            while (dotted.find()) {
                String[] pieces = dotted.group().split("[·•・‧]");
                for (int i = 0; i < pieces.length; i++) {
                    parts.addAll(ends(pieces[i], i > 0, i < pieces.length - 1));
                }
            }
        }
        segments.forEach(segment ->
                parts.stream().filter(segment.source()::contains).forEach(part -> count.merge(part, 1, Integer::sum)));
        parts.removeIf(part -> count.getOrDefault(part, 0) < 2);
        return parts;
    }

    /** A piece between two dots is whole; one at the edge is cut to two to four characters next to its dot. */
    private static List<String> ends(String piece, boolean dotBefore, boolean dotAfter) {
        if (dotBefore && dotAfter) {
            return piece.length() < 2 ? List.of() : List.of(piece);
        }
        return Stream.of(2, 3, 4)
                .filter(length -> length <= piece.length())
                .map(length -> dotBefore ? piece.substring(0, length) : piece.substring(piece.length() - length))
                .toList();
    }

    /** Words that sound like the part, and are not pinyin of the segment, from the first segment that has it to the last. */
    private static List<Observation> compare(String part, List<CheckedSegment> segments) {
        List<Observation> observations = new ArrayList<>();
        Map<String, CheckedSegment> before = new LinkedHashMap<>();
        for (CheckedSegment segment : segments) {
            int place = segment.source().indexOf(part);
            if (place >= 0) {
                List<LatinNames.Place> words = LatinNames.capitalised(segment.target()).stream()
                        .filter(word -> Sounds.agree(part, word.text()))
                        .filter(word -> !new SpokenChinese(segment.source()).contains(word.text()))
                        .toList();
                words.stream()
                        .flatMap(word -> differing(segment, word, words, before))
                        .map(found -> found.from(place, place + part.length()))
                        .forEach(observations::add);
                words.forEach(word -> before.putIfAbsent(word.text(), segment));
            }
        }
        return observations;
    }

    private static Stream<Observation> differing(
            CheckedSegment segment,
            LatinNames.Place word,
            List<LatinNames.Place> beside,
            Map<String, CheckedSegment> before) {
        if (before.containsKey(word.text())) {
            return Stream.of();
        }
        return before.entrySet().stream()
                .filter(earlier -> LatinNames.isSlip(earlier.getKey(), word.text()))
                .filter(earlier ->
                        beside.stream().noneMatch(other -> other.text().equals(earlier.getKey())))
                .limit(1)
                .map(earlier -> Observation.at(segment, word.from(), word.to())
                        .with(word.text(), earlier.getKey(), earlier.getValue().position())
                        .about(earlier.getValue().target() + '\n' + segment.source() + '\n' + segment.target())
                        .repairedBy(earlier.getKey()));
    }
}
