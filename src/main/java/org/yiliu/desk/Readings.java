package org.yiliu.desk;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.review.Reviews;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.StaleSegmentException;
import org.yiliu.translation.Translations;

/** How far reviewers have read: kept with the article, so that it is the same on every machine. */
@Component
@Transactional
class Readings {

    private final ReadingRepository readings;
    private final Translations translations;
    private final Reviews reviews;
    private final Accounts accounts;
    private final Clock clock;

    Readings(ReadingRepository readings, Translations translations, Reviews reviews, Accounts accounts, Clock clock) {
        this.reviews = reviews;
        this.readings = readings;
        this.translations = translations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The versions the person has read, by segment. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> of(String number, String username) {
        return readings.findByArticleNumberAndUsername(number, username).stream()
                .collect(Collectors.toMap(Reading::segmentId, Reading::version));
    }

    /**
     * Lets a segment pass: it is reviewed, and the caller has read it.
     *
     * @param version the version the caller saw
     * @throws org.yiliu.translation.PenNotHeldException (403) unless the caller has the review task
     * @throws org.yiliu.translation.StaleSegmentException (412) if the segment has another version
     */
    public SegmentView accept(String number, long segmentId, int version) {
        String reader = accounts.current().username();
        SegmentView accepted = accepted(number, segmentId, version, reader);
        readings.findByUsernameAndSegmentId(reader, segmentId)
                .ifPresentOrElse(
                        reading -> reading.reaches(accepted.version(), clock.instant()),
                        () -> readings.save(
                                new Reading(number, reader, segmentId, accepted.version(), clock.instant())));
        return accepted;
    }

    /** Where two levels review together, nothing of the text changes, its states neither. */
    private SegmentView accepted(String number, long segmentId, int version, String reader) {
        boolean writes = translations
                .pen(number)
                .filter(pen -> pen.holder().equals(reader))
                .isPresent();
        if (writes || reviews.reviewing(number, reader).isEmpty()) {
            return translations.save(number, segmentId, version, null, SegmentState.REVIEWED);
        }
        SegmentView present = translations.get(number, segmentId);
        if (present.version() != version) {
            throw new StaleSegmentException(present);
        }
        return present;
    }
}
