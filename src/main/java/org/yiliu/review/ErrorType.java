package org.yiliu.review;

import java.util.List;
import java.util.stream.Stream;

/**
 * What exactly is wrong, within a {@link ErrorCategory}: a dozen and a half types of the MQM core typology, or (awkward,
 * name format) of its full one; MQM advises to keep the choice to about twelve. An error that none of them fits is marked by
 * its category alone. Stored by name.
 */
public enum ErrorType {
    /** Says something else than the Chinese. */
    MISTRANSLATION(ErrorCategory.ACCURACY),
    /** Leaves out something the Chinese says; the one type that may be marked in the Chinese alone. */
    OMISSION(ErrorCategory.ACCURACY),
    /** Says something the Chinese does not say. */
    ADDITION(ErrorCategory.ACCURACY),
    /** Chinese left standing. */
    UNTRANSLATED(ErrorCategory.ACCURACY),
    GRAMMAR(ErrorCategory.FLUENCY),
    SPELLING(ErrorCategory.FLUENCY),
    PUNCTUATION(ErrorCategory.FLUENCY),
    /** A reader cannot tell what is meant. */
    UNINTELLIGIBLE(ErrorCategory.FLUENCY),
    /** Not the term an expert, or the termbase, uses. */
    WRONG_TERM(ErrorCategory.TERMINOLOGY),
    /** One term rendered in two ways within the article. */
    INCONSISTENT_TERM(ErrorCategory.TERMINOLOGY),
    /** Against the house's own style. */
    ORGANIZATIONAL_STYLE(ErrorCategory.STYLE),
    /** Too formal or too familiar for a news page. */
    REGISTER(ErrorCategory.STYLE),
    /** Correct and clumsy. */
    AWKWARD(ErrorCategory.STYLE),
    NUMBER_FORMAT(ErrorCategory.LOCALE),
    DATE_FORMAT(ErrorCategory.LOCALE),
    /** Order, spelling or capitals of a person's name. */
    NAME_FORMAT(ErrorCategory.LOCALE);

    private final ErrorCategory category;

    ErrorType(ErrorCategory category) {
        this.category = category;
    }

    public ErrorCategory category() {
        return category;
    }

    /** The types of a category, the most frequent first. */
    public static List<ErrorType> of(ErrorCategory category) {
        return Stream.of(values()).filter(type -> type.category == category).toList();
    }
}
