package org.yiliu.desk;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.yiliu.account.Accounts;
import org.yiliu.workflow.Tasks;
import org.yiliu.workflow.WorkingTime;

/**
 * Gives every template {@code #shell} and {@code #words}, so that no controller has to prepare what only the frame around
 * its page needs, and error pages have it too.
 */
@Component
class PageDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String SHELL = "shell";
    private static final String WORDS = "words";

    private final ObjectProvider<Accounts> accounts;
    private final ObjectProvider<Tasks> tasks;
    private final ObjectProvider<Clock> clock;
    private final ObjectProvider<WorkingTime> time;
    private final MessageSource messages;

    PageDialect(
            ObjectProvider<Accounts> accounts,
            ObjectProvider<Tasks> tasks,
            ObjectProvider<Clock> clock,
            ObjectProvider<WorkingTime> time,
            MessageSource messages) {
        super("yiliu");
        this.accounts = accounts;
        this.tasks = tasks;
        this.clock = clock;
        this.time = time;
        this.messages = messages;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(SHELL, WORDS);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return switch (name) {
            case SHELL ->
                new Shell(accounts, tasks, context.getLocale(), context instanceof IWebContext web ? web : null);
            case WORDS ->
                new Words(messages, context.getLocale(), clock.getIfAvailable(Clock::systemUTC), time.getObject());
            default -> null;
        };
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
