package org.yiliu.translation.text;

/**
 * One segment as cut from a source text.
 *
 * @param position place in the article, from 1 without gaps, in reading order
 * @param block number of the block (title, paragraph, list item, cell …) it belongs to, from 1; sentences of one
 *     paragraph share it
 * @param kind what the segment is
 * @param source the text with placeholders as {@link Placeholders} defines them; never blank, no line breaks
 * @param sourceHash SHA-256 (64 lower-case hex digits) over kind and source; equal hash means the old English still fits
 * @param blockPath where the block stands, for example {@code title}, {@code p[2]}, {@code ul[1]/li[3]}; counted per
 *     element name from 1 among its siblings
 */
public record Cut(int position, int block, SegmentKind kind, String source, String sourceHash, String blockPath) {}
