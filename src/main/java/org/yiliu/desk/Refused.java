package org.yiliu.desk;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Refusal;

/** A refusal as words for the page the person is on. */
final class Refused {

    private Refused() {}

    /** The sentence to show; of a request with bad fields, what is wrong with the first. */
    static MessageSourceResolvable words(Refusal refusal) {
        if (refusal instanceof InvalidRequestException invalid
                && !invalid.problems().isEmpty()) {
            String field = invalid.problems().get(0).message();
            return new DefaultMessageSourceResolvable(new String[] {field}, new Object[0], field);
        }
        return new DefaultMessageSourceResolvable(
                new String[] {refusal.messageKey()}, refusal.arguments(), refusal.messageKey());
    }
}
