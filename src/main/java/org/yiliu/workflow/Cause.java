package org.yiliu.workflow;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.yiliu.web.Refusal;

/**
 * Why an automatic step failed, as a message key with its arguments. The engine keeps one text for each failure, so
 * {@link #text()} is what it keeps and {@link #parse} reads it again, in any reader's language.
 *
 * @param arguments an argument that begins with {@value #KEY} is a message key itself
 */
record Cause(String key, List<String> arguments) {

    static final String KEY = "\u001e";

    /** Begins an argument that is a number: a message may choose by it. */
    static final String NUMBER = "\u001d";

    private static final String SEPARATOR = "\u001f";
    private static final int DEPTH = 20;

    /** MySQL's ER_DISK_FULL and ER_RECORD_FILE_FULL; both come as a general error. */
    private static final Set<Integer> DISK_CODES = Set.of(1021, 1114);

    private static final Predicate<Throwable> DISK =
            failure -> failure instanceof SQLException sql && DISK_CODES.contains(sql.getErrorCode())
                    || (failure instanceof IOException || failure instanceof SQLException) && speaksOfTheDisk(failure);
    private static final Predicate<Throwable> DATABASE = failure -> failure instanceof CannotGetJdbcConnectionException
            || failure instanceof CannotCreateTransactionException
            || failure instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("08");
    private static final Predicate<Throwable> RACE = failure -> failure instanceof OptimisticLockingException
            || failure instanceof ConcurrencyFailureException
            || failure instanceof SQLTransientException;

    /** @param reference the number under which the log says more; for causes that have no words of their own */
    static Cause of(Throwable failure, String reference) {
        List<Throwable> chain = chain(failure);
        return chain.stream()
                .flatMap(Cause::ofRefusal)
                .findFirst()
                .or(() -> known(chain, DISK, "operation.cause.disk-full"))
                .or(() -> known(chain, OutOfMemoryError.class::isInstance, "operation.cause.memory"))
                .or(() -> known(chain, AccessDeniedException.class::isInstance, "operation.cause.file-access"))
                .or(() -> known(chain, DATABASE, "operation.cause.database"))
                .or(() -> known(chain, RACE, "operation.cause.race"))
                .orElseGet(() -> new Cause("operation.cause.unknown", List.of(reference)));
    }

    private static Stream<Cause> ofRefusal(Throwable failure) {
        if (failure instanceof StepTooLongException late) {
            return Stream.of(new Cause("operation.cause.too-long", List.of(String.valueOf(late.seconds()))));
        }
        return failure instanceof Refusal refusal
                ? Stream.of(new Cause(
                        refusal.messageKey(),
                        Arrays.stream(refusal.arguments()).map(Cause::argument).toList()))
                : Stream.empty();
    }

    private static String argument(Object argument) {
        if (argument instanceof Number number) {
            return NUMBER + number.longValue();
        }
        String[] codes = argument instanceof MessageSourceResolvable resolvable ? resolvable.getCodes() : null;
        String text = codes == null || codes.length == 0 ? String.valueOf(argument) : KEY + codes[0];
        return text.replace(SEPARATOR, " ");
    }

    private static Optional<Cause> known(Collection<Throwable> chain, Predicate<Throwable> kind, String key) {
        return chain.stream().anyMatch(kind) ? Optional.of(new Cause(key, List.of())) : Optional.empty();
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable at = failure; at != null && chain.size() < DEPTH && !chain.contains(at); at = at.getCause()) {
            chain.add(at);
        }
        return chain;
    }

    /** Systems say it in words alone: Linux, Windows, a quota. */
    private static boolean speaksOfTheDisk(Throwable failure) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("no space left")
                || said.contains("not enough space on the disk")
                || said.contains("disk quota exceeded");
    }

    String text() {
        return arguments.isEmpty() ? key + SEPARATOR : key + SEPARATOR + String.join(SEPARATOR, arguments);
    }

    /** Empty for a text that was not written by {@link #text()}. */
    static Optional<Cause> parse(@Nullable String text) {
        if (text == null || !text.contains(SEPARATOR)) {
            return Optional.empty();
        }
        String[] parts = text.split(SEPARATOR, -1);
        boolean bare = parts.length == 2 && parts[1].isEmpty();
        return Optional.of(new Cause(parts[0], bare ? List.of() : List.of(parts).subList(1, parts.length)));
    }
}
