package org.yiliu.quality;

/**
 * What one check found in the texts that passed the gate in a period.
 *
 * @param found different findings; one that passed the gate several times counts once
 * @param waived how many of them somebody let stand, with a reason
 * @param articles in how many articles
 */
public record CheckFigures(String check, Severity severity, long found, long waived, long articles) {}
