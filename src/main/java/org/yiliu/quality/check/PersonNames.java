package org.yiliu.quality.check;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.quality.names.NameFinder;
import org.yiliu.quality.names.NameForm;
import org.yiliu.quality.names.PersonName;
import org.yiliu.quality.names.Sighting;
import org.yiliu.quality.names.Sighting.Manner;
import org.yiliu.translation.text.SegmentKind;

/** Chinese personal names beside a title or in a byline: right letters, family name first, the given name as one word. */
@Component
class PersonNames implements SegmentCheck {

    @Override
    public String id() {
        return "person-name";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return segment.isUntranslated()
                ? List.of()
                : readings(segment).values().stream()
                        .flatMap(names -> judge(segment, names).stream())
                        .toList();
    }

    /** Where a name may end in two ways, both are one place. */
    private static Map<Integer, List<PersonName>> readings(CheckedSegment segment) {
        Stream<PersonName> byline =
                segment.kind() == SegmentKind.BYLINE ? NameFinder.only(segment.source()).stream() : Stream.of();
        return Stream.concat(byline, NameFinder.find(segment.source()).stream())
                .collect(Collectors.groupingBy(PersonName::from, LinkedHashMap::new, Collectors.toList()));
    }

    private static Optional<Observation> judge(CheckedSegment segment, List<PersonName> names) {
        record Seen(NameForm form, Sighting sighting) {}
        return names.stream()
                .map(NameForm::of)
                .flatMap(form -> form.in(segment.target()).map(sighting -> new Seen(form, sighting)).stream())
                .min(Comparator.comparing(seen -> seen.sighting().manner()))
                .flatMap(seen -> said(segment, seen.form(), seen.sighting()));
    }

    /** What there is to say of a name as it stands; nothing of one that stands as it should or in part. */
    static Optional<Observation> said(CheckedSegment segment, NameForm form, Sighting sighting) {
        String variant = variant(sighting.manner(), form.name().certain());
        if (variant.isEmpty()) {
            return Optional.empty();
        }
        PersonName name = form.name();
        String seen = segment.target().substring(sighting.from(), sighting.to());
        return Optional.of(Observation.at(segment, sighting.from(), sighting.to())
                .saying(variant)
                .with(name.chinese(), form.usual(), seen)
                .from(name.from(), name.to())
                .repairedBy(form.usual()));
    }

    private static String variant(Manner manner, boolean certain) {
        return switch (manner) {
            case UNUSUAL -> "style";
            case REVERSED -> "order";
            case MISSPELT -> certain ? "spelling" : "";
            case USUAL, FAMILY_NAME -> "";
        };
    }
}
