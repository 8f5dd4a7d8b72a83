package org.yiliu.termbase;

import org.jspecify.annotations.Nullable;

/** What TBX-Basic calls the usage and form of a rendering: its data categories administrativeStatus and termType. */
final class TbxNames {

    private TbxNames() {}

    static String status(Usage usage) {
        return switch (usage) {
            case PREFERRED -> "preferredTerm-admn-sts";
            case ADMITTED -> "admittedTerm-admn-sts";
            case FORBIDDEN -> "deprecatedTerm-admn-sts";
        };
    }

    /** Null for a form that is good everywhere. */
    static @Nullable String type(RenderingForm form) {
        return switch (form) {
            case ANY -> null;
            case FIRST_MENTION -> "fullForm";
            case SHORT -> "shortForm";
        };
    }

    /** The usage that a status names; null for none that is known. */
    static @Nullable Usage usage(String status) {
        return switch (status.strip()) {
            case "preferredTerm-admn-sts", "preferred" -> Usage.PREFERRED;
            case "admittedTerm-admn-sts", "admitted" -> Usage.ADMITTED;
            case "deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "notRecommended", "obsolete" -> Usage.FORBIDDEN;
            default -> null;
        };
    }

    static RenderingForm form(String type) {
        return switch (type.strip()) {
            case "fullForm" -> RenderingForm.FIRST_MENTION;
            case "shortForm", "abbreviation", "acronym" -> RenderingForm.SHORT;
            default -> RenderingForm.ANY;
        };
    }
}
