package org.yiliu.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells passages in the reader's words. */
@Component
class Narrator {

    /** Facts whose value is a person's sign-in name. */
    private static final Set<String> PEOPLE = Set.of("assignee", "from", "translator", "reviewer", "publisher");

    /** Facts that name several, with commas between. */
    private static final Set<String> GROUPS = Set.of("to");

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private static final int HASH_SHOWN = 12;

    private final MessageSource messages;
    private final ObjectProvider<ActorNames> names;

    Narrator(MessageSource messages, ObjectProvider<ActorNames> names) {
        this.messages = messages;
        this.names = names;
    }

    /** Tells these passages; people's names cost one statement for all. */
    List<Told> tell(Collection<Passage> passages, Locale reader) {
        var people = people(passages, reader);
        return passages.stream()
                .map(passage -> new Told(
                        passage,
                        passage.actor() == null
                                ? say("journal.process", reader)
                                : people.getOrDefault(passage.actor(), passage.actor()),
                        say("event." + passage.event(), reader),
                        facts(passage, people, reader),
                        sentence(passage, people, reader)))
                .toList();
    }

    /**
     * A passage in words.
     *
     * @param who the actor's name
     * @param what the event
     * @param facts the small facts, may be empty
     * @param sentence what happened and its facts
     */
    record Told(Passage passage, String who, String what, String facts, String sentence) {}

    private String sentence(Passage passage, Map<String, String> people, Locale reader) {
        String what = say("event." + passage.event(), reader);
        String facts = facts(passage, people, reader);
        return facts.isEmpty() ? what : say("journal.said", reader, what, facts);
    }

    private String facts(Passage passage, Map<String, String> people, Locale reader) {
        return passage.detail().entrySet().stream()
                .filter(fact -> !fact.getValue().isBlank())
                .map(fact -> say(
                        "journal.fact",
                        reader,
                        sayOr("fact." + fact.getKey(), fact.getKey(), reader),
                        value(fact.getKey(), fact.getValue(), people, reader)))
                .collect(Collectors.joining(say("journal.list-sign", reader)));
    }

    private String value(String name, String value, Map<String, String> people, Locale reader) {
        if (PEOPLE.contains(name)) {
            return people.getOrDefault(value, value);
        }
        if (GROUPS.contains(name)) {
            return Arrays.stream(value.split(","))
                    .map(each -> people.getOrDefault(each, each))
                    .collect(Collectors.joining(say("journal.list-sign", reader)));
        }
        if (MOMENT.matcher(value).matches()) {
            return LOCAL.format(Instant.parse(value));
        }
        return switch (name) {
            case "level", "stage", "task", "outcome", "priority", "category" ->
                sayOr(name + "." + value, value, reader);
            // Whole in the data; enough here to compare two.
            case "hash" -> value.length() > HASH_SHOWN ? value.substring(0, HASH_SHOWN) + "…" : value;
            case "coordinatorAssigns", "active", "reset" -> sayOr("journal." + value, value, reader);
            default -> value;
        };
    }

    private Map<String, String> people(Collection<Passage> passages, Locale reader) {
        var usernames = new HashSet<String>();
        for (var passage : passages) {
            if (passage.actor() != null) {
                usernames.add(passage.actor());
            }
            passage.detail().forEach((name, value) -> {
                if (PEOPLE.contains(name)) {
                    usernames.add(value);
                } else if (GROUPS.contains(name)) {
                    usernames.addAll(List.of(value.split(",")));
                }
            });
        }
        var known = names.getIfAvailable();
        return known == null || usernames.isEmpty() ? Map.of() : known.of(usernames, reader);
    }

    String say(String key, Locale reader, Object... arguments) {
        return messages.getMessage(key, arguments, reader);
    }

    private String sayOr(String key, String otherwise, Locale reader) {
        String said = messages.getMessage(key, null, otherwise, reader);
        return said == null ? otherwise : said;
    }
}
