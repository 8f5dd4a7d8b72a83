package org.yiliu.workflow.routing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An input or output of the decision table.
 *
 * @param name of the variable
 * @param type as DMN calls it: string, boolean, integer, long, double …
 * @param label in both languages, English first, as the file has it; may be empty
 * @param allowed the values the table names for it, without quotation marks; empty for any
 */
record Column(String name, String type, String label, List<String> allowed) {

    static final String CATEGORY = "category";
    static final String CHARACTERS = "characters";
    static final String PRIORITY = "priority";

    static final String COORDINATOR_ASSIGNS = "coordinatorAssigns";
    static final String REVIEW_LEVELS = "reviewLevels";
    static final String TRANSLATION_HOURS = "translationHours";
    static final String REVIEW_HOURS = "reviewHours";
    static final String PUBLICATION_HOURS = "publicationHours";

    private static final Pattern BOTH = Pattern.compile("([^\\p{IsHan}]+?)\\s*(\\p{IsHan}.*)");

    /** Columns whose conditions are chosen, not typed. */
    boolean isChosen() {
        return List.of(CATEGORY, CHARACTERS, PRIORITY).contains(name);
    }

    public boolean isBoolean() {
        return type.equals("boolean");
    }

    boolean isWhole() {
        return List.of("integer", "long", "number").contains(type);
    }

    public boolean isText() {
        return type.equals("string");
    }

    /** A number of working hours. */
    boolean isHours() {
        return isWhole() && name.endsWith("Hours");
    }

    /** What a column that has no words of its own is called. */
    String label(Locale reader) {
        Matcher both = BOTH.matcher(label);
        if (!both.matches()) {
            return label.isBlank() ? name : label;
        }
        return both.group("zh".equals(reader.getLanguage()) ? 2 : 1);
    }
}
