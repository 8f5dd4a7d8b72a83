package org.yiliu.workflow;

/**
 * What a coordinator has confirmed on giving somebody work.
 *
 * @param overLimit although the person has as much as they can take
 * @param whileAbsent although the person is away
 */
public record Confirmed(boolean overLimit, boolean whileAbsent) {

    public static final Confirmed NOTHING = new Confirmed(false, false);
}
