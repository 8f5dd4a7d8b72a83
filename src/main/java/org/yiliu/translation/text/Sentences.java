package org.yiliu.translation.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.sf.okapi.common.ISegmenter;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.lib.segmentation.SRXDocument;

/**
 * Finds where sentences of Chinese text end, by the SRX 2.0 rules in {@code srx/zh.srx}. Not thread-safe: the segmenter
 * behind it keeps its last answer, so each use makes its own.
 */
final class Sentences {

    private static final SRXDocument RULES = rules();

    private final ISegmenter segmenter;

    Sentences() {
        synchronized (RULES) {
            segmenter = RULES.compileLanguageRules(LocaleId.fromString("zh-CN"), null);
        }
    }

    /** End offsets of the sentences, ascending; the last is the text's length. Empty for an empty text. */
    List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        if (text.isEmpty()) {
            return ends;
        }
        segmenter.computeSegments(readable(text));
        BitSet words = words(text);
        int start = 0;
        for (int end : segmenter.getSplitPositions()) {
            int word = words.nextSetBit(start);
            if (word >= 0 && word < end && end < words.length()) {
                ends.add(end);
                start = end;
            }
        }
        ends.add(text.length());
        return ends;
    }

    /** Where letters and digits are: a stray mark is no sentence of its own. */
    private static BitSet words(String text) {
        BitSet words = new BitSet(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            words.set(i, Character.isLetterOrDigit(text.codePointAt(i)));
        }
        return words;
    }

    /**
     * The text as the rules want it, character for character: straight double quotes curled by turns, since a rule cannot
     * tell an opening one from a closing one, and the library's own marker characters made harmless.
     */
    private static String readable(String text) {
        StringBuilder readable = new StringBuilder(text);
        boolean inside = false;
        for (int i = 0; i < readable.length(); i++) {
            char c = readable.charAt(i);
            if (c == '"') {
                readable.setCharAt(i, inside ? '”' : '“');
                inside = !inside;
            } else if (c >= '\uE000' && c <= '\uF8FF') {
                readable.setCharAt(i, '\uFFFD');
            }
        }
        return readable.toString();
    }

    private static SRXDocument rules() {
        try (InputStream file = Sentences.class.getResourceAsStream("/srx/zh.srx")) {
            if (file == null) {
                throw new IllegalStateException("srx/zh.srx is not on the class path");
            }
            SRXDocument rules = new SRXDocument();
            rules.loadRules(file);
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
