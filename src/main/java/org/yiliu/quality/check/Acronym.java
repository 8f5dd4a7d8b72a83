package org.yiliu.quality.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;
import org.yiliu.translation.text.SegmentKind;

/**
 * An abbreviation in capitals for an organization that readers have not been told in full. What stands in the Chinese too,
 * and what every newspaper prints without explanation, needs none.
 */
@Component
class Acronym implements Check {

    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\d./-])[A-Z]{3,6}(?![\\p{L}\\d./-])");

    private static final Pattern ORGANIZATION =
            Pattern.compile("大学|学院|学校|委员会|协会|学会|组织|联盟|中心|研究[所院]|总局|集团|联合会|基金会|党|政协|人大|教育部|科学院|办公室");

    /** Printed unexplained by the AP and Reuters style guides, or of no organization. */
    private static final Set<String> KNOWN = Stream.of(
                    "USA UNESCO UNICEF NATO WHO WTO IMF OPEC NASA FBI CIA BBC CNN IBM NBA FIFA APEC ASEAN BRICS SARS AIDS COVID GDP CEO",
                    "CFO IPO IELTS TOEFL GRE MBA PhD VIP URL PDF USB GPS DNA RNA LED LCD CPU GPU RAM API FAQ DIY IOC PLA PRC SAR VR AR CAD CNC",
                    "NOT AND THE FOR ALL")
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String id() {
        return "acronym";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        Set<String> told = new HashSet<>(KNOWN);
        StringBuilder before = new StringBuilder();
        List<Observation> observations = new ArrayList<>();
        text.written().filter(segment -> !segment.isUntranslated()).forEach(segment -> {
            Matcher capitals = CAPITALS.matcher(segment.target());
            while (capitals.find()) {
                if (told.add(capitals.group()) && isUnexplained(segment, capitals, before)) {
                    observations.add(Observation.at(segment, capitals.start(), capitals.end())
                            .with(capitals.group()));
                }
            }
            before.append(segment.target()).append('\n');
        });
        return observations;
    }

    private static boolean isUnexplained(CheckedSegment segment, Matcher capitals, CharSequence before) {
        String letters = capitals.group();
        return segment.kind() != SegmentKind.TITLE
                && ORGANIZATION.matcher(segment.source()).find()
                && !segment.source().contains(letters)
                && !isAllCapitals(segment.target())
                && !spells(before + segment.target(), letters);
    }

    private static boolean isAllCapitals(String target) {
        return target.equals(target.toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether words in the text begin with these letters, one after another; small words between them do not count. */
    private static boolean spells(String text, String letters) {
        String words = letters.chars()
                .mapToObj(letter -> "\\b" + (char) letter + "[\\p{L}’'-]+")
                .collect(Collectors.joining("[\\s\\-]+(?:(?:of|for|and|the|in|on|&)\\s+)*"));
        return Pattern.compile(words).matcher(text).find();
    }
}
