package org.yiliu.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Records the SQL statements a thread sends, Hibernate's, the process engine's and every other's alike.
 *
 * <p>It is part of every test context, so it needs no context of its own. Only the calling thread is recorded, so call
 * pages through MockMvc, not over the network:
 *
 * <pre>{@code
 * List<String> statements = SqlCounter.record(() -> mvc.perform(get("/articles")));
 * }</pre>
 */
public final class SqlCounter {

    private static final ThreadLocal<@Nullable List<String>> RECORDING = new ThreadLocal<>();

    private SqlCounter() {}

    /** Runs the action and answers the statements it sent, in order; a batch is one. */
    public static List<String> record(Action action) throws Exception {
        List<String> statements = new ArrayList<>();
        RECORDING.set(statements);
        try {
            action.run();
        } finally {
            RECORDING.remove();
        }
        return statements;
    }

    /** Something that may fail. */
    @FunctionalInterface
    public interface Action {

        void run() throws Exception;
    }

    static DataSource recording(DataSource dataSource) {
        return new DelegatingDataSource(dataSource) {

            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return RECORDING.get() == null ? connection : recording(connection);
            }
        };
    }

    private static Connection recording(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (result instanceof Statement statement) {
                return recording(statement, method.getReturnType(), arguments);
            }
            return result;
        });
    }

    private static Statement recording(Statement statement, Class<?> type, Object @Nullable [] preparation) {
        String prepared = preparation != null && preparation.length > 0 ? String.valueOf(preparation[0]) : "batch";
        return (Statement) proxy(type, statement, (method, arguments, result) -> {
            List<String> statements = RECORDING.get();
            if (statements != null && method.getName().startsWith("execute")) {
                statements.add(arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : prepared);
            }
            return result;
        });
    }

    private static <T> T proxy(Class<T> type, Object target, Watcher watcher) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return watcher.after(method, arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Sees each call once it has succeeded and may replace its result. */
    private interface Watcher {

        @Nullable
        Object after(Method method, Object @Nullable [] arguments, @Nullable Object result);
    }
}
