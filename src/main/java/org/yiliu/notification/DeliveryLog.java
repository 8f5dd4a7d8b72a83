package org.yiliu.notification;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.web.ItemPage;

/** What left the house and what could not, for administrators. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMIN')")
class DeliveryLog {

    static final int SIZE = 20;

    private final JdbcClient jdbc;
    private final Outbox outbox;

    DeliveryLog(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** Newest first; null for all states. */
    public ItemPage<Delivery> page(Delivery.@Nullable State state, int page) {
        int number = Math.max(0, page);
        String wanted = state == null ? "" : " where state = :state";
        var count = jdbc.sql("select count(*) from delivery" + wanted);
        var rows = jdbc.sql(
                "select " + Outbox.COLUMNS + " from delivery" + wanted + " order by id desc limit :most offset :first");
        if (state != null) {
            count = count.param("state", state.name());
            rows = rows.param("state", state.name());
        }
        return new ItemPage<>(
                rows.param("most", SIZE)
                        .param("first", (long) number * SIZE)
                        .query(Outbox::delivery)
                        .list(),
                number,
                SIZE,
                count.query(Long.class).single());
    }

    /** How many there are of each state, those without any included. */
    public Map<Delivery.State, Long> counts() {
        Map<Delivery.State, Long> counts = new EnumMap<>(Delivery.State.class);
        for (Delivery.State state : Delivery.State.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("select state, count(*) as found from delivery group by state").query(row -> {
            counts.put(Delivery.State.valueOf(row.getString("state")), row.getLong("found"));
        });
        return counts;
    }

    /**
     * Sends a finished one again, under the same message id.
     *
     * @throws NoSuchDeliveryException (409) if there is none, or it waits already
     */
    @Transactional
    public void again(long id) {
        if (!outbox.again(id)) {
            throw new NoSuchDeliveryException(id);
        }
    }
}
