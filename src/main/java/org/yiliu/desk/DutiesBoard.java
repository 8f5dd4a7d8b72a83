package org.yiliu.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;
import org.yiliu.article.ReviewLevel;
import org.yiliu.review.DutiesWaiver;
import org.yiliu.review.SignOff;

/**
 * The waivers of the separation of duties that an article's sign-off sheet shows.
 *
 * @param waivers newest first
 * @param reviewers whom an administrator may let sign, with the levels that their roles open; empty for others
 */
record DutiesBoard(List<DutiesWaiver> waivers, List<Reviewer> reviewers, Map<String, Person> people) {

    static final DutiesBoard NONE = new DutiesBoard(List.of(), List.of(), Map.of());

    /** The waiver under which this was decided, if any. */
    public @Nullable DutiesWaiver of(SignOff line) {
        return waivers.stream()
                .filter(waiver -> waiver.covers(line))
                .findFirst()
                .orElse(null);
    }

    /** One person at one level; the form sends {@code FIRST:versatile}. */
    record Reviewer(ReviewLevel level, Person person) {

        public String value() {
            return level.name() + ":" + person.username();
        }
    }
}
