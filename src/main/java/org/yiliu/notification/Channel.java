package org.yiliu.notification;

import org.jspecify.annotations.Nullable;

/** A way out of the house. */
interface Channel {

    /** Stored by name. */
    enum Name {
        MAIL,
        WEBHOOK
    }

    Name name();

    /**
     * Sends a delivery, outside any transaction.
     *
     * @throws DeliveryFailedException if the receiver did not take it
     * @throws NotWantedException if nobody is there to get it
     */
    Answer deliver(Delivery delivery);

    /** What the receiver said. */
    record Answer(@Nullable Integer status, @Nullable String text) {

        static final Answer NONE = new Answer(null, null);
    }

    /** The receiver did not take it. */
    final class DeliveryFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean forGood;
        private final @Nullable Integer status;

        /** @param forGood whether trying again is of no use */
        DeliveryFailedException(String answer, @Nullable Integer status, boolean forGood, @Nullable Throwable cause) {
            super(answer, cause);
            this.status = status;
            this.forGood = forGood;
        }

        boolean isForGood() {
            return forGood;
        }

        @Nullable
        Integer status() {
            return status;
        }
    }

    /** Nobody is there to get it: an account, an address or a webhook is gone. */
    final class NotWantedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotWantedException(String why) {
            super(why);
        }
    }
}
