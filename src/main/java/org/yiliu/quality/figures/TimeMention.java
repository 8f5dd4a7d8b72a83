package org.yiliu.quality.figures;

import java.util.Set;
import java.util.TreeSet;

/**
 * A time of day.
 *
 * @param minutes what it can mean, in minutes after midnight, 0 to 1439: 8:30 without a.m. or p.m. can be two
 * @param definite whether it says which half of the day it means
 * @param stated whether the other language must say it as well; it need not say noon as an hour, nor 0—24时 at all
 */
public record TimeMention(int from, int to, String text, Set<Integer> minutes, boolean definite, boolean stated) {

    private static final int DAY = 24 * 60;

    public TimeMention {
        minutes = Set.copyOf(minutes);
    }

    /** Whether both can mean the same moment of the day. */
    public boolean agreesWith(TimeMention other) {
        return minutes.stream().anyMatch(other.minutes::contains);
    }

    /** Hours on the 24-hour clock and on the dial, and minutes: the numbers a text may use to say it otherwise. */
    public Set<Integer> numbers() {
        Set<Integer> numbers = new TreeSet<>();
        for (int minute : minutes) {
            numbers.add(minute / 60);
            numbers.add(minute / 60 % 12 == 0 ? 12 : minute / 60 % 12);
            numbers.add(minute % 60);
        }
        return numbers;
    }

    /** Whether it is some full hour. */
    public boolean isFullHour() {
        return minutes.stream().allMatch(minute -> minute % 60 == 0);
    }

    static int minutes(int hour, int minute) {
        return Math.floorMod(hour * 60 + minute, DAY);
    }

    Span span() {
        return Span.of(from, to, numbers().stream().mapToInt(Integer::intValue).toArray());
    }
}
