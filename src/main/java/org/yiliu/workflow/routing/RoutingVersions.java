package org.yiliu.workflow.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiliu.workflow.routing.RoutingVersion.Origin;

/** Who made which version of the table and why; the tables themselves are with the engine. */
@Repository
class RoutingVersions {

    private static final String COLUMNS = "version_no, origin, again_no, file_hash, made_by, made_at, reason";

    private final JdbcClient jdbc;

    RoutingVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody else made this version */
    void add(RoutingVersion version) {
        jdbc.sql("insert into routing_version (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)")
                .param(version.number())
                .param(version.origin().name())
                .param(version.again())
                .param(version.fileHash())
                .param(version.by())
                .param(LocalDateTime.ofInstant(version.at(), ZoneOffset.UTC))
                .param(version.reason())
                .update();
    }

    void putAside(int number, String fileHash) {
        jdbc.sql("update routing_version set file_hash = ? where version_no = ?")
                .params(fileHash, number)
                .update();
    }

    Optional<RoutingVersion> find(int number) {
        return jdbc.sql("select " + COLUMNS + " from routing_version where version_no = ?")
                .param(number)
                .query(RoutingVersions::row)
                .optional();
    }

    /** Newest first. */
    List<RoutingVersion> newest(int limit) {
        return jdbc.sql("select " + COLUMNS + " from routing_version order by version_no desc limit ?")
                .param(limit)
                .query(RoutingVersions::row)
                .list();
    }

    private static RoutingVersion row(ResultSet row, int number) throws SQLException {
        int again = row.getInt("again_no");
        return new RoutingVersion(
                row.getInt("version_no"),
                Origin.valueOf(row.getString("origin")),
                again == 0 ? null : again,
                row.getString("file_hash"),
                row.getString("made_by"),
                row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("reason"));
    }
}
