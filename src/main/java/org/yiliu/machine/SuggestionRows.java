package org.yiliu.machine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was asked and given. Each call is a short transaction of its own: none is open while a machine thinks. */
@Component
@Transactional
class SuggestionRows {

    private static final int MOST_GIVEN = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final SuggestionRowRepository rows;
    private final Clock clock;

    SuggestionRows(SuggestionRowRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Newest first, each text once, at most five. */
    @Transactional(readOnly = true)
    public List<MachineSuggestion> given(long segmentId, String sourceHash) {
        Map<String, MachineSuggestion> each = new LinkedHashMap<>();
        rows.given(segmentId, sourceHash, Limit.of(4 * MOST_GIVEN)).stream()
                .map(SuggestionRow::view)
                .forEach(given -> each.putIfAbsent(given.target(), given));
        return each.values().stream().limit(MOST_GIVEN).toList();
    }

    /** Who gave this very text for the segment. */
    @Transactional(readOnly = true)
    public Optional<MachineSuggestion> source(long segmentId, String target) {
        return rows.givenText(segmentId, target, Limit.of(1)).stream()
                .findFirst()
                .map(SuggestionRow::view);
    }

    /** Records that a machine is asked. @return the record's id */
    public long open(SuggestionSubject subject, String provider, @Nullable String model, int characters) {
        return rows.save(new SuggestionRow(subject, provider, model, characters, clock.instant()))
                .id();
    }

    /** Takes back a record of something that was not asked after all. */
    public void takeBack(long id) {
        rows.deleteById(id);
    }

    public void gave(long id, String target) {
        rows.findById(id).ifPresent(row -> row.gave(target, clock.instant()));
    }

    public void failed(long id) {
        rows.findById(id).ifPresent(row -> row.failed(clock.instant()));
    }

    /** How often the person asked in the last minute, on whatever node. */
    @Transactional(readOnly = true)
    public long askedLastMinute(String person) {
        return rows.countSince(person, ago(MINUTE));
    }

    /** How many Chinese characters everybody sent in the last 24 hours. */
    @Transactional(readOnly = true)
    public long charactersLastDay() {
        return rows.charactersSince(ago(DAY));
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time);
    }
}
