package org.yiliu.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.article.Category;

/** What readers read: each page in a constant number of statements, straight from the stored rows. */
@Component
@Transactional(readOnly = true)
class NewsSite {

    private static final String HEADLINE = "p.slug, p.title, p.description, p.category, p.published_at";
    private static final String PICTURE = ", f.content_hash, f.width, f.height, f.caption";
    private static final String FIRST_PICTURE =
            " left join published_picture f on f.article_number = p.article_number and f.position_number = 1";
    private static final String NEWEST_FIRST = " order by p.published_at desc, p.article_number desc";

    private final JdbcClient sql;

    NewsSite(JdbcClient sql) {
        this.sql = sql;
    }

    SiteState state() {
        return sql.sql("select revision, changed_at from public_site where id = 1")
                .query((row, i) -> state(row))
                .single();
    }

    /** The page at this address, whether readers may see it or not; one statement, together with the site's state. */
    Found at(String slug) {
        return sql.sql("""
                        select s.revision, s.changed_at, p.*, v.views from public_site s
                        left join published_page p on p.slug = ?
                        left join page_view v on v.article_number = p.article_number
                        where s.id = 1""")
                .param(slug)
                .query((row, i) -> new Found(
                        state(row),
                        row.getString("slug") == null ? null : page(row),
                        row.getBoolean("live"),
                        row.getLong("views")))
                .single();
    }

    List<Headline> list(NewsQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(query, values);
        values.put("size", NewsQuery.SIZE);
        values.put("offset", query.offset());
        return sql.sql("select " + HEADLINE + PICTURE + " from published_page p" + FIRST_PICTURE + where + NEWEST_FIRST
                        + " limit :size offset :offset")
                .params(values)
                .query((row, i) -> headline(row, picture(row)))
                .list();
    }

    long count(NewsQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(query, values);
        return sql.sql("select count(*) from published_page p" + where)
                .params(values)
                .query(Long.class)
                .single();
    }

    /** The page published just after this one. */
    Optional<Headline> newer(PublishedPage page) {
        return neighbour(page, ">", "p.published_at, p.article_number");
    }

    /** The page published just before this one. */
    Optional<Headline> older(PublishedPage page) {
        return neighbour(page, "<", "p.published_at desc, p.article_number desc");
    }

    /** The newest other pages of the page's section. */
    List<Headline> more(PublishedPage page, int most) {
        return sql.sql("select " + HEADLINE + " from published_page p where p.live = true and p.category = ?"
                        + " and p.article_number <> ?" + NEWEST_FIRST + " limit ?")
                .params(page.category().name(), page.articleNumber(), most)
                .query((row, i) -> headline(row, null))
                .list();
    }

    /** The newest pages, whole but for the list of pictures. */
    List<PublishedPage> newest(int most) {
        return sql.sql("select p.* from published_page p where p.live = true" + NEWEST_FIRST + " limit ?")
                .param(most)
                .query((row, i) -> page(row))
                .list();
    }

    /** Addresses and last changes of {@code size} pages, oldest first, so that parts once full stay as they are. */
    List<Place> places(int offset, int size) {
        return sql.sql("select p.slug, p.updated_at from published_page p where p.live = true"
                        + " order by p.published_at, p.article_number limit ? offset ?")
                .params(size, offset)
                .query((row, i) -> new Place(row.getString("slug"), instant(row, "updated_at")))
                .list();
    }

    long livePages() {
        return sql.sql("select count(*) from published_page p where p.live = true")
                .query(Long.class)
                .single();
    }

    /** Whether a page that readers can see shows the picture. */
    boolean shows(String hash) {
        return sql.sql("""
                        select count(*) from published_picture f
                        join published_page p on p.article_number = f.article_number
                        where f.content_hash = ? and p.live = true""").param(hash).query(Long.class).single() > 0;
    }

    private static String where(NewsQuery query, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        List<String> words = query.words();
        if (!words.isEmpty()) {
            where.append(" join page_text t on t.article_number = p.article_number");
        }
        where.append(" where p.live = true");
        Category section = query.section();
        if (section != null) {
            where.append(" and p.category = :section");
            values.put("section", section.name());
        }
        for (int i = 0; i < words.size(); i++) {
            // words are letters and digits alone: nothing in them is a wildcard
            where.append(" and t.words like :word").append(i);
            values.put("word" + i, "% " + words.get(i) + "%");
        }
        return where.toString();
    }

    private Optional<Headline> neighbour(PublishedPage page, String side, String order) {
        return sql.sql("select " + HEADLINE + " from published_page p where p.live = true and p.published_at " + side
                        + "= :at and (p.published_at " + side + " :at or p.article_number " + side
                        + " :number) order by "
                        + order + " limit 1")
                .param("at", LocalDateTime.ofInstant(page.publishedAt(), ZoneOffset.UTC))
                .param("number", page.articleNumber())
                .query((row, i) -> headline(row, null))
                .optional();
    }

    private static SiteState state(ResultSet row) throws SQLException {
        return new SiteState(row.getLong("revision"), instant(row, "changed_at"));
    }

    private static Headline headline(ResultSet row, PublishedPage.@Nullable Picture picture) throws SQLException {
        return new Headline(
                row.getString("slug"),
                row.getString("title"),
                row.getString("description"),
                Category.valueOf(row.getString("category")),
                instant(row, "published_at"),
                picture);
    }

    private static PublishedPage.@Nullable Picture picture(ResultSet row) throws SQLException {
        String hash = row.getString("content_hash");
        return hash == null
                ? null
                : new PublishedPage.Picture(hash, row.getInt("width"), row.getInt("height"), row.getString("caption"));
    }

    private static PublishedPage page(ResultSet row) throws SQLException {
        String body = row.getString("body");
        return new PublishedPage(
                row.getString("article_number"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("description"),
                body,
                Category.valueOf(row.getString("category")),
                row.getString("origin"),
                row.getString("byline"),
                row.getString("translated_by"),
                row.getObject("released_on", java.time.LocalDate.class),
                instant(row, "published_at"),
                instant(row, "updated_at"),
                row.getInt("version_number"),
                row.getString("content_hash"),
                PageBody.pictures(body));
    }

    /** Times are stored in UTC, whatever the zone of the machine or of the connection. */
    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /**
     * What stands at an address.
     *
     * @param page null when nothing ever stood there
     * @param live whether readers may see it; otherwise it was taken off the site
     * @param views as of the last time the nodes added theirs
     */
    record Found(SiteState site, @Nullable PublishedPage page, boolean live, long views) {}

    /** A line of the sitemap. */
    record Place(String slug, Instant updatedAt) {}
}
