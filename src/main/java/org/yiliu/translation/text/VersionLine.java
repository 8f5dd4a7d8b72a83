package org.yiliu.translation.text;

/**
 * A segment of a version, as a comparison of versions takes it.
 *
 * @param key what the line is known by in both versions: its source hash (or source text); lines may share one
 * @param block the paragraph it stands in, from 1
 * @param text the language compared: a Chinese source or its English
 */
public record VersionLine(String key, int block, SegmentKind kind, String text) {}
