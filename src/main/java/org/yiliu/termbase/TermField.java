package org.yiliu.termbase;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file may say of a term; the columns of a CSV file, in their order. */
enum TermField {
    CHINESE("chinese"),
    ALIASES("aliases"),
    PREFERRED("preferred", Usage.PREFERRED, RenderingForm.ANY),
    PREFERRED_FIRST_MENTION("preferredFirstMention", Usage.PREFERRED, RenderingForm.FIRST_MENTION),
    PREFERRED_SHORT("preferredShort", Usage.PREFERRED, RenderingForm.SHORT),
    ADMITTED("admitted", Usage.ADMITTED, RenderingForm.ANY),
    ADMITTED_FIRST_MENTION("admittedFirstMention", Usage.ADMITTED, RenderingForm.FIRST_MENTION),
    ADMITTED_SHORT("admittedShort", Usage.ADMITTED, RenderingForm.SHORT),
    FORBIDDEN("forbidden", Usage.FORBIDDEN, RenderingForm.ANY),
    DOMAIN("domain"),
    STATUS("status"),
    CITATION("citation"),
    CITED_ON("citedOn"),
    VALID_FROM("validFrom"),
    VALID_TO("validTo"),
    OWNER("owner"),
    NOTE("note");

    private final String column;
    private final @Nullable Usage usage;
    private final @Nullable RenderingForm form;

    TermField(String column) {
        this(column, null, null);
    }

    TermField(String column, @Nullable Usage usage, @Nullable RenderingForm form) {
        this.column = column;
        this.usage = usage;
        this.form = form;
    }

    String column() {
        return column;
    }

    boolean isRendering() {
        return usage != null;
    }

    /** Several values may stand in it. */
    boolean isList() {
        return isRendering() || this == ALIASES;
    }

    boolean holds(Rendering rendering) {
        return rendering.usage() == usage && rendering.form() == form;
    }

    static TermField of(Usage usage, RenderingForm form) {
        if (usage == Usage.FORBIDDEN) {
            return FORBIDDEN;
        }
        return Stream.of(values())
                .filter(field -> field.usage == usage && field.form == form)
                .findFirst()
                .orElseThrow();
    }

    static Optional<TermField> named(String column) {
        return Stream.of(values())
                .filter(field -> field.column.equalsIgnoreCase(column.strip()))
                .findFirst();
    }

    Rendering rendering(String text) {
        if (usage == null || form == null) {
            throw new IllegalStateException(this + " is no rendering");
        }
        return new Rendering(text, usage, form);
    }
}
