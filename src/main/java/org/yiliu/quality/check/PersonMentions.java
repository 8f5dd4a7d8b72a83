package org.yiliu.quality.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;
import org.yiliu.quality.names.NameFinder;
import org.yiliu.quality.names.NameForm;
import org.yiliu.quality.names.PersonName;
import org.yiliu.quality.names.Sighting;
import org.yiliu.quality.names.Sighting.Manner;
import org.yiliu.translation.text.SegmentKind;

/**
 * Chinese personal names over the whole article: each is there, in full where readers first meet it, and spelt the same
 * where no title stands beside it.
 */
@Component
class PersonMentions implements Check {

    /** A headline may have the family name alone, or none. */
    private static final Set<SegmentKind> SHORT =
            Set.of(SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.TABLE_CELL);

    private static final Pattern OTHER_SPELLING = Pattern.compile("[港澳台美]|华裔|华人|新加坡|马来西亚|韩国|朝鲜|日本|越南");

    @Override
    public String id() {
        return "person-mention";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        List<CheckedSegment> written =
                text.written().filter(segment -> !segment.isUntranslated()).toList();
        Map<Long, Set<String>> beside = new HashMap<>();
        Map<String, PersonName> people = people(written, beside);
        List<Observation> observations = new ArrayList<>();
        for (PersonName person : people.values()) {
            observations.addAll(follow(person, written, beside));
        }
        return observations;
    }

    /** Everybody whose name is sure, or stands in the English as it should. */
    private static Map<String, PersonName> people(List<CheckedSegment> segments, Map<Long, Set<String>> beside) {
        Map<String, PersonName> people = new LinkedHashMap<>();
        for (CheckedSegment segment : segments) {
            for (PersonName name : NameFinder.find(segment.source())) {
                beside.computeIfAbsent(segment.id(), id -> new HashSet<>()).add(name.chinese());
                if (name.certain() || isConfirmed(name, segment)) {
                    people.putIfAbsent(name.chinese(), certain(name));
                }
            }
        }
        return people;
    }

    private static boolean isConfirmed(PersonName name, CheckedSegment segment) {
        return NameForm.of(name)
                .in(segment.target())
                .filter(seen -> seen.manner().compareTo(Manner.REVERSED) <= 0)
                .isPresent();
    }

    private static PersonName certain(PersonName name) {
        return new PersonName(name.chinese(), name.surname(), name.from(), true);
    }

    private static List<Observation> follow(
            PersonName person, List<CheckedSegment> segments, Map<Long, Set<String>> beside) {
        List<Observation> observations = new ArrayList<>();
        boolean met = false;
        for (CheckedSegment segment : segments) {
            int place = segment.source().indexOf(person.chinese());
            if (place < 0) {
                continue;
            }
            NameForm form = NameForm.of(new PersonName(person.chinese(), person.surname(), place, true));
            Optional<Sighting> sighting = form.in(segment.target());
            if (sighting.isPresent() && sighting.get().manner() != Manner.FAMILY_NAME) {
                boolean told = beside.getOrDefault(segment.id(), Set.of()).contains(person.chinese());
                if (!told) {
                    PersonNames.said(segment, form, sighting.get()).ifPresent(observations::add);
                }
                met = true;
            } else if (!met && !SHORT.contains(segment.kind())) {
                sighting.map(seen -> Optional.of(familyName(segment, form, seen)))
                        .orElseGet(() -> missing(segment, form))
                        .ifPresent(observations::add);
                met = true;
            }
        }
        return observations;
    }

    private static Observation familyName(CheckedSegment segment, NameForm form, Sighting seen) {
        return Observation.at(segment, seen.from(), seen.to())
                .saying("family-name")
                .with(form.name().chinese(), form.usual())
                .from(form.name().from(), form.name().to())
                .repairedBy(form.usual());
    }

    /** Where people do not use pinyin, the name may well be there in another spelling. */
    private static Optional<Observation> missing(CheckedSegment segment, NameForm form) {
        return OTHER_SPELLING.matcher(segment.source()).find()
                ? Optional.empty()
                : Optional.of(Observation.of(segment)
                        .saying("missing")
                        .with(form.name().chinese(), form.usual())
                        .from(form.name().from(), form.name().to()));
    }
}
