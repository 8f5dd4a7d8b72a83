package org.yiliu.translation.exchange;

import java.util.List;

/**
 * An exchange file as it was read.
 *
 * @param kind names a place in it: message key {@code exchange.<kind>}
 * @param remarks comments that stand beside no segment
 */
record Reading(Kind kind, List<ExchangeUnit> units, List<String> remarks) {

    /** What the units of a file are to somebody who looks for one. */
    enum Kind {
        LINE("exchange.line"),
        ROW("exchange.row");

        private final String messageKey;

        Kind(String messageKey) {
            this.messageKey = messageKey;
        }

        String messageKey() {
            return messageKey;
        }
    }

    static Reading xliff(byte[] content, String article) {
        return new Reading(Kind.LINE, XliffReader.read(content, article), List.of());
    }
}
