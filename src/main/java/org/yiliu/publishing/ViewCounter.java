package org.yiliu.publishing;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts how often pages are read, in memory; once a minute and at the end each node adds what it counted to the stored
 * figure in one batch. A node that is killed loses at most its last minute.
 */
@Component
class ViewCounter {

    private static final Pattern MACHINES = Pattern.compile(
            "bot\\b|bot/|crawl|spider|slurp|archiver|facebookexternalhit|preview|monitor", Pattern.CASE_INSENSITIVE);

    private final ConcurrentMap<String, Long> counted = new ConcurrentHashMap<>();
    private final JdbcOperations sql;
    private final TransactionOperations transaction;

    ViewCounter(JdbcOperations sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Counts a reader's request; not those of machines that say what they are, nor a browser's guess ahead. */
    void count(String articleNumber, HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        boolean reader = "GET".equals(request.getMethod())
                && (agent == null || !MACHINES.matcher(agent).find())
                && request.getHeader("Sec-Purpose") == null;
        if (reader) {
            counted.merge(articleNumber, 1L, Long::sum);
        }
    }

    /** What this node counted and has not added yet. */
    long pending(String articleNumber) {
        return counted.getOrDefault(articleNumber, 0L);
    }

    @PreDestroy
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void add() {
        Map<String, Long> taken = new TreeMap<>(); // in order, so that nodes never wait for each other crosswise
        counted.keySet().forEach(number -> {
            Long views = counted.remove(number);
            if (views != null) {
                taken.put(number, views);
            }
        });
        if (taken.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> store(taken));
        } catch (RuntimeException failed) {
            taken.forEach((number, views) -> counted.merge(number, views, Long::sum));
            throw failed;
        }
    }

    private void store(Map<String, Long> taken) {
        List<Object[]> rows = taken.entrySet().stream()
                .map(entry -> new Object[] {entry.getValue(), entry.getKey()})
                .toList();
        sql.batchUpdate("update page_view set views = views + ? where article_number = ?", rows);
    }
}
