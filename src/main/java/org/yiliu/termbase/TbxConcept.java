package org.yiliu.termbase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One concept of a TBX file, while it is being read. */
final class TbxConcept {

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final int line;
    private final Map<TermField, List<String>> said = new EnumMap<>(TermField.class);
    private final List<String> chinese = new ArrayList<>();
    private final List<English> english = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Locale language = Locale.ROOT;
    private @Nullable Draft term;

    TbxConcept(int line) {
        this.line = line;
    }

    private record English(String text, @Nullable Usage usage, RenderingForm form) {}

    private static final class Draft {

        private String text = "";
        private @Nullable Usage usage;
        private RenderingForm form = RenderingForm.ANY;
    }

    void startLanguage(Locale tag) {
        language = tag;
    }

    void endLanguage() {
        language = Locale.ROOT;
    }

    void startTerm() {
        term = new Draft();
    }

    void term(String text) {
        if (term != null) {
            term.text = text;
        }
    }

    void endTerm() {
        var ended = term;
        term = null;
        if (ended == null || ended.text.isEmpty()) {
            return;
        }
        if (language.getLanguage().equals("en")) {
            english.add(new English(ended.text, ended.usage, ended.form));
        } else if (isOurChinese() && ended.usage != Usage.FORBIDDEN) {
            chinese.add(ended.usage == Usage.PREFERRED ? 0 : chinese.size(), ended.text);
        }
    }

    private boolean isOurChinese() {
        return language.getLanguage().equals("zh")
                && !language.getScript().equals("Hant")
                && !TRADITIONAL.contains(language.getCountry());
    }

    /** A value of some data category, in the entry, a language or a term. */
    void fact(String category, String text) {
        if (term != null) {
            termFact(term, category, text);
        } else if (language.equals(Locale.ROOT) && !text.isEmpty()) {
            switch (category) {
                case "subjectField" -> said.putIfAbsent(TermField.DOMAIN, List.of(text));
                case "source" -> said.putIfAbsent(TermField.CITATION, List.of(text));
                case "note" -> note(text);
                default -> {}
            }
        }
    }

    private static void termFact(Draft term, String category, String text) {
        switch (category) {
            case "administrativeStatus", "normativeAuthorization" -> term.usage = TbxNames.usage(text);
            case "termType" -> term.form = TbxNames.form(text);
            default -> {}
        }
    }

    /** A note of ours holds the facts that TBX-Basic has no place for; one that it leaves out is none. */
    private void note(String text) {
        if (!text.startsWith(TbxWriter.OWN_NOTE)) {
            notes.add(text);
            return;
        }
        for (var field : List.of(TermField.CITED_ON, TermField.VALID_FROM, TermField.VALID_TO, TermField.OWNER)) {
            said.putIfAbsent(field, List.of());
        }
        for (String fact : text.substring(TbxWriter.OWN_NOTE.length()).split(";")) {
            int sign = fact.indexOf('=');
            if (sign > 0) {
                TermField.named(fact.substring(0, sign))
                        .filter(field -> !field.isList() && field != TermField.CHINESE)
                        .ifPresent(field -> said.put(field, List.of(fact.substring(sign + 1))));
            }
        }
    }

    /** The first rendering that may stand is the preferred one where the file names none. */
    TermLine line() {
        said.put(TermField.CHINESE, chinese.isEmpty() ? List.of() : List.of(chinese.get(0)));
        said.put(TermField.ALIASES, chinese.size() < 2 ? List.of() : chinese.subList(1, chinese.size()));
        if (!notes.isEmpty()) {
            said.put(TermField.NOTE, List.of(String.join("\n", notes)));
        }
        boolean named = english.stream().anyMatch(each -> each.usage() == Usage.PREFERRED);
        for (var each : english) {
            Usage usage = each.usage();
            if (usage == null) {
                usage = named ? Usage.ADMITTED : Usage.PREFERRED;
                named = true;
            }
            said.computeIfAbsent(TermField.of(usage, each.form()), field -> new ArrayList<>())
                    .add(each.text());
        }
        return new TermLine(line, said);
    }
}
