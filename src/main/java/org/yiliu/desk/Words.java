package org.yiliu.desk;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.yiliu.account.Person;
import org.yiliu.journal.JournalEvent;
import org.yiliu.journal.Passage;
import org.yiliu.workflow.WorkingTime;

/** Times, dues and names in the reader's words, as {@code #words} in templates. Moments are told in the newsroom's time. */
final class Words {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern QUOTED = Pattern.compile("\\p{IsHan}[\\p{IsHan}，。、；：？！《》（）…—]*");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final Locale locale;
    private final Instant now;
    private final WorkingTime time;

    Words(MessageSource messages, Locale locale, Clock clock, WorkingTime time) {
        this.messages = messages;
        this.locale = locale;
        this.now = clock.instant();
        this.time = time;
    }

    /** What is left until the moment, in working time; null without one. */
    public @Nullable DueWords due(@Nullable Instant due) {
        if (due == null) {
            return null;
        }
        DuePhrase phrase = DuePhrase.of(due, now, time);
        String tense = phrase.late() ? "late" : "left";
        return new DueWords(
                phrase.tone(),
                say("due." + tense + "." + phrase.unit(), phrase.amount()),
                say("due." + tense + "." + phrase.unit() + ".short", phrase.amount()),
                at(due),
                iso(due),
                phrase.late() || time.isOpen(now) ? null : say("due.goes-on", at(time.opening(now))));
    }

    /** The moment as people say it: "today 16:00", "Thu 15:00", "11 Mar 16:20". */
    public String at(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        ZonedDateTime there = moment.atZone(time.zone());
        return day(there.toLocalDate()) + " " + TIME.format(there);
    }

    /** The moment as a field for date and time takes it; null without one. */
    public @Nullable String local(@Nullable Instant moment) {
        return moment == null
                ? null
                : moment.atZone(time.zone())
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    /** The clock's time alone, for what happened today. */
    public String clock(Instant moment) {
        return TIME.format(moment.atZone(time.zone()));
    }

    /** The time alone for today, the day alone otherwise. */
    public String brief(Instant moment) {
        LocalDate day = time.dayOf(moment);
        return day.equals(time.dayOf(now)) ? clock(moment) : day(day);
    }

    /** The day as people say it: today, yesterday, a day of this or the next week, or its date. */
    public String day(LocalDate day) {
        LocalDate today = time.dayOf(now);
        long away = ChronoUnit.DAYS.between(today, day);
        if (Math.abs(away) <= 1) {
            return say(away == 0 ? "time.today" : away < 0 ? "time.yesterday" : "time.tomorrow");
        }
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long week = Math.floorDiv(ChronoUnit.DAYS.between(monday, day), 7L);
        if (week == 0 && away > 0) {
            return weekday(day);
        }
        return week == 1 ? say("time.next-week", weekday(day)) : date(day);
    }

    /** The date without year in this year: 11 Mar, 3月11日. */
    public String date(LocalDate day) {
        String pattern = day.getYear() == time.dayOf(now).getYear() ? "time.date" : "time.date-year";
        return DateTimeFormatter.ofPattern(say(pattern), locale).format(day);
    }

    /** The date of a moment: 11 Mar, with the year unless it is this one. */
    public String date(@Nullable Instant moment) {
        return moment == null ? "" : date(time.dayOf(moment));
    }

    /** Short weekday: Thu, 周四. */
    public String weekday(LocalDate day) {
        return say("time.weekday." + day.getDayOfWeek().name());
    }

    /** For {@code datetime} attributes, which take no more than three digits of a second. */
    public String iso(@Nullable Instant moment) {
        return moment == null ? "" : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The language of something a person wrote, for its {@code lang}: Chinese as soon as there is Chinese in it. */
    public @Nullable String lang(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        return HAN.matcher(written).find() ? "zh-CN" : "en";
    }

    /**
     * A text of the program's own in which Chinese is quoted, cut where the language changes; in one piece for a reader of
     * Chinese.
     */
    public List<Run> runs(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        if (locale.getLanguage().equals(Locale.CHINESE.getLanguage())) {
            return List.of(new Run(text, null));
        }
        List<Run> runs = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        int done = 0;
        while (quoted.find()) {
            if (quoted.start() > done) {
                runs.add(new Run(text.substring(done, quoted.start()), null));
            }
            runs.add(new Run(quoted.group(), "zh-CN"));
            done = quoted.end();
        }
        if (done < text.length()) {
            runs.add(new Run(text.substring(done), null));
        }
        return runs;
    }

    /** @param lang for the {@code lang} of its element; null for the page's own */
    public record Run(String text, @Nullable String lang) {}

    /** What a passage of the journal says happened: "Handed in", "First review sent back". */
    public String event(Passage passage) {
        String task = passage.detail().get("task");
        String key = passage.event() == JournalEvent.TASK_OPENED && task != null ? "TASK_OPENED." + task : null;
        String happened = say("event." + (key == null ? passage.event().name() : key));
        String level = passage.detail().get("level");
        return level == null ? happened : say("event.at-level", say("level." + level), begun(happened));
    }

    /** That a revision cancelled a scheduled publication, and for when it was set; null for any other passage. */
    public @Nullable String cancelled(Passage passage) {
        String time = passage.detail().get("cancelled");
        return time == null ? null : say("change.cancelled", at(Instant.parse(time)));
    }

    /** The phrase as it stands inside a sentence. */
    private String begun(String phrase) {
        return phrase.substring(0, 1).toLowerCase(locale) + phrase.substring(1);
    }

    /** A person's roles, in their order. */
    public String roles(Person person) {
        return person.roles().stream()
                .sorted()
                .map(role -> say("role." + role.name()))
                .collect(Collectors.joining(say("app.list-comma")));
    }

    /** A message key, or a message with its arguments, in the reader's language. */
    public String say(Object message) {
        return message instanceof MessageSourceResolvable resolvable
                ? messages.getMessage(resolvable, locale)
                : say(message.toString(), new Object[0]);
    }

    String say(String key, Object... arguments) {
        String text = messages.getMessage(key, arguments, key, locale);
        return text == null ? key : text;
    }

    /**
     * A due time in words.
     *
     * @param tone {@code soon}, {@code late} or null
     * @param left working time, for example "3.5 working hours left"
     * @param brief the same for narrow places, "3.5 h left"
     * @param at wall time
     * @param iso for {@code datetime}
     * @param tip when the clock goes on, outside working hours
     */
    public record DueWords(
            @Nullable String tone,
            String left,
            String brief,
            String at,
            String iso,
            @Nullable String tip) {}
}
