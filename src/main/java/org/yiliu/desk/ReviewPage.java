package org.yiliu.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;
import org.yiliu.article.ReviewLevel;
import org.yiliu.translation.EnglishVersion;

/**
 * The review desk's page.
 *
 * @param level the level under review; null when the article is not under review
 * @param base the version compared with; null shows the whole text as new
 * @param versions newest first
 * @param contentHash of the present text
 * @param duties why the person may not review; null when nothing speaks against it
 * @param annotations errors that reviewers marked
 * @param panel of the row that the address names
 * @param penless whether another level reviews at the same time: the person decides, and nobody corrects
 */
record ReviewPage(
        Standpoint stand,
        @Nullable ReviewLevel level,
        List<ReviewRow> rows,
        Show show,
        @Nullable EnglishVersion base,
        List<EnglishVersion> versions,
        String contentHash,
        FindingBoard board,
        List<TalkLine> talk,
        AnnotationBoard annotations,
        List<Signature> signatures,
        @Nullable MessageSourceResolvable duties,
        @Nullable SegmentPanel panel,
        boolean penless,
        Map<String, Person> people) {

    /** Which rows to show. */
    enum Show {
        CHANGED,
        FINDINGS,
        COMMENTS,
        ALL;

        /** The one named in an address; null without one. */
        static @Nullable Show named(String word) {
            for (Show show : values()) {
                if (show.name().equalsIgnoreCase(word)) {
                    return show;
                }
            }
            return null;
        }

        /** As it stands in the address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public List<ReviewRun> runs() {
        return ReviewRun.of(rows);
    }

    public List<Show> filters() {
        return base == null ? List.of(Show.FINDINGS, Show.COMMENTS, Show.ALL) : List.of(Show.values());
    }

    /** How many rows a filter would show. */
    public long count(Show filter) {
        return rows.stream()
                .filter(row -> switch (filter) {
                    case ALL -> true;
                    case CHANGED -> row.changed();
                    case FINDINGS -> row.findings() > 0;
                    case COMMENTS -> !row.talk().isEmpty();
                })
                .count();
    }

    /** Rows to read before signing: what changed, or all on the first look. */
    public long toRead() {
        return rows.stream().filter(this::matters).count();
    }

    public long read() {
        return rows.stream().filter(row -> matters(row) && row.read()).count();
    }

    public boolean matters(ReviewRow row) {
        return base == null || row.changed();
    }

    public long openTalk() {
        return talk.stream().filter(line -> !line.comment().resolved()).count();
    }

    /** Whether the present text is the newest frozen version; otherwise it has been corrected since. */
    public boolean asHandedIn() {
        return !versions.isEmpty() && versions.get(0).contentHash().equals(contentHash);
    }

    /** Number of the English version that a decision now would name. */
    public int version() {
        int newest = versions.isEmpty() ? 0 : versions.get(0).version();
        return asHandedIn() ? newest : newest + 1;
    }

    /** The first digits of the content's hash, in two groups. */
    public String shortHash() {
        return contentHash.substring(0, 4) + " " + contentHash.substring(4, 8);
    }

    /** Whether the Chinese changed since the version compared with. */
    public boolean newChinese() {
        return base != null && base.sourceVersion() != stand.article().sourceVersion();
    }

    public long newChineseRows() {
        return rows.stream()
                .filter(row -> row.news() != null
                        && (row.news().chinese() != null || row.news().added()))
                .count();
    }

    public @Nullable Person translator() {
        ArticleView article = stand.article();
        return article.translator() == null ? null : people.get(article.translator());
    }
}
