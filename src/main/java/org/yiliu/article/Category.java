package org.yiliu.article;

/** What an article is about; also the section of the public site. Stored by name. */
public enum Category {
    PARTY_BUILDING,
    TEACHING,
    RESEARCH,
    CAMPUS_LIFE,
    INTERNATIONAL,
    COMPETITION,
    ANNOUNCEMENT;

    /** The section's part of a public address, for example {@code party-building}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
