package org.yiliu.memory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;

/**
 * A unit as its page shows it.
 *
 * @param translator name in the reader's language, or what the file said
 * @param retiredBy likewise
 */
record UnitRow(
        StoredUnit stored,
        List<Run> source,
        List<Run> target,
        @Nullable String translator,
        @Nullable String reviewer,
        @Nullable String retiredBy) {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static UnitRow of(StoredUnit stored, String piece, Map<String, Person> people, Locale reader) {
        TranslationUnit unit = stored.unit();
        return new UnitRow(
                stored,
                Run.of(unit.source(), piece),
                Run.of(unit.target(), piece),
                name(unit.translator(), people, reader),
                name(unit.reviewer(), people, reader),
                name(stored.retiredBy(), people, reader));
    }

    private static @Nullable String name(@Nullable String username, Map<String, Person> people, Locale reader) {
        Person person = username == null ? null : people.get(username);
        return person == null ? username : person.name(reader);
    }

    public TranslationUnit unit() {
        return stored.unit();
    }

    /** The language a word that somebody gave is marked with; null for the page's own. */
    public static @Nullable String lang(@Nullable String text) {
        return text != null && HAN.matcher(text).find() ? "zh-CN" : null;
    }
}
