package org.yiliu.termbase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.yiliu.termbase.ImportReport.Line;
import org.yiliu.termbase.ImportReport.Outcome;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Refusal;

/**
 * Decides in memory what a file's lines mean, against the approved entries. A line is for the entry with the same
 * Chinese term (not alias) and the same first day; without a first day in the file, for the only entry with that term.
 */
final class ImportPlan {

    private final List<Line> lines = new ArrayList<>();
    private final List<TermContent> additions = new ArrayList<>();
    private final Map<Long, TermContent> updates = new LinkedHashMap<>();
    private final Map<Long, Integer> seen = new HashMap<>();
    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<String, List<TermEntry>> byTerm = new HashMap<>();

    /** What stands, or will stand, under one form. */
    private record Place(long id, TermContent content) {}

    ImportPlan(List<TermEntry> approved) {
        for (var entry : approved) {
            byTerm.computeIfAbsent(Folding.key(entry.chinese()), key -> new ArrayList<>())
                    .add(entry);
            occupy(entry.id(), TermContent.of(entry));
        }
    }

    void take(TermLine line) {
        try {
            lines.add(new Line(line.number(), line.chinese(), decide(line), List.of()));
        } catch (Refusal refusal) {
            lines.add(new Line(line.number(), line.chinese(), Outcome.REFUSED, reasons(refusal)));
        }
    }

    private Outcome decide(TermLine line) {
        var present = present(line);
        var content = line.over(present.map(TermContent::of).orElse(null));
        long id = present.map(TermEntry::id).orElse(-1L - additions.size());
        requireOnce(id, line);
        requireFree(id, content);
        seen.put(id, line.number());
        if (present.isEmpty()) {
            occupy(id, content);
            additions.add(content);
            return Outcome.ADDED;
        }
        if (TermContent.of(present.get()).equals(content)) {
            return Outcome.UNCHANGED;
        }
        leave(id);
        occupy(id, content);
        updates.put(id, content);
        return Outcome.UPDATED;
    }

    private Optional<TermEntry> present(TermLine line) {
        var same = byTerm.getOrDefault(Folding.key(line.chinese()), List.of());
        if (!line.names(TermField.VALID_FROM)) {
            return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
        }
        var from = line.validFrom();
        return same.stream()
                .filter(entry -> Objects.equals(entry.validFrom(), from))
                .findFirst();
    }

    private void requireOnce(long id, TermLine line) {
        Integer before = seen.get(id);
        if (before != null) {
            throw new RefusedLine("termbase.import.twice", before);
        }
    }

    private void requireFree(long id, TermContent content) {
        for (String key : content.keys()) {
            for (var place : places.getOrDefault(key, List.of())) {
                var other = place.content();
                if (place.id() != id && content.overlaps(other.validFrom(), other.validTo())) {
                    throw new RefusedLine("termbase.import.taken", other.chinese());
                }
            }
        }
    }

    private void occupy(long id, TermContent content) {
        content.keys()
                .forEach(key ->
                        places.computeIfAbsent(key, each -> new ArrayList<>()).add(new Place(id, content)));
    }

    private void leave(long id) {
        places.values().forEach(there -> there.removeIf(place -> place.id() == id));
    }

    private static List<MessageSourceResolvable> reasons(Refusal refusal) {
        if (refusal instanceof InvalidRequestException invalid) {
            return invalid.problems().stream()
                    .map(problem -> said(problem.message()))
                    .toList();
        }
        return List.of(said(refusal.messageKey(), refusal.arguments()));
    }

    private static MessageSourceResolvable said(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments, key);
    }

    private static final class RefusedLine extends Refusal {

        private static final long serialVersionUID = 1L;

        RefusedLine(String messageKey, Object... arguments) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, messageKey, arguments);
        }
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    boolean isRefused() {
        return lines.stream().anyMatch(line -> line.outcome() == Outcome.REFUSED);
    }

    /** New entries, in the order of the file. */
    List<TermContent> additions() {
        return additions;
    }

    /** What entries are to say from now on, by id. */
    Map<Long, TermContent> updates() {
        return updates;
    }
}
