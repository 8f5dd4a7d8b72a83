package org.yiliu.notification;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives every template {@code #bell}: what the frame around the page needs to know of the inbox, when it asks. */
@Component
class BellDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String BELL = "bell";

    private final ObjectProvider<Inbox> inbox;

    BellDialect(ObjectProvider<Inbox> inbox) {
        super("yiliu-bell");
        this.inbox = inbox;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(BELL);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return BELL.equals(name) ? new Bell(inbox.getIfAvailable()) : null;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }

    /** {@code #bell} of one page. */
    static final class Bell {

        private final @Nullable Inbox inbox;
        private int count = -1;

        Bell(@Nullable Inbox inbox) {
            this.inbox = inbox;
        }

        /** Unread messages that are told at once; one statement a page. Only for somebody who is signed in. */
        public int getCount() {
            if (count < 0) {
                count = inbox == null ? 0 : inbox.urgent();
            }
            return count;
        }

        /** The count as the bell shows it. */
        public String getShown() {
            return getCount() >= InboxRows.COUNTED ? "99+" : String.valueOf(getCount());
        }
    }
}
