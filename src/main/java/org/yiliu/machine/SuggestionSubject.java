package org.yiliu.machine;

/**
 * Which text a suggestion is for, and who wants it; stays in the house.
 *
 * @param segmentId the segment
 * @param sourceHash hash of its Chinese: a suggestion for other Chinese is no longer one
 * @param askedBy sign-in name
 */
public record SuggestionSubject(long segmentId, String sourceHash, String askedBy) {}
