package org.yiliu.machine;

import org.jspecify.annotations.Nullable;

/** A machine that translates one text at a time. There is one at most, and none while machines are switched off. */
interface MachineTranslator {

    /** The name people see, at most 60 characters. */
    String name();

    /** The model that answers, as the provider calls it; null where the provider chooses. */
    @Nullable
    String model();

    /**
     * Asks the provider and waits for the answer: network time, so never within a transaction.
     *
     * @return English with exactly the placeholders of the Chinese, on one line, without Chinese characters
     * @throws MachineUnavailableException (503) if there is no answer
     * @throws UnusableAnswerException (503) if there is one that cannot be offered to anybody
     */
    String translate(MachineRequest request);
}
