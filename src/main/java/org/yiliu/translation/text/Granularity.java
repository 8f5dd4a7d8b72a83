package org.yiliu.translation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The smallest thing a comparison marks. A number, with its separators and percent sign, and a placeholder never split. */
public enum Granularity {

    /** For English: a word with its apostrophes and hyphens, a mark, a run of spaces. */
    WORD("[\\p{L}&&[^\\p{script=Han}]][[\\p{L}\\p{M}\\p{N}'’-]&&[^\\p{script=Han}]]*"),

    /** For Chinese: a character; a Latin word inside the text counts as one. */
    CHARACTER("\\p{script=Latin}[\\p{script=Latin}\\p{M}\\p{N}'’-]*");

    private final Pattern token;

    Granularity(String word) {
        token = Pattern.compile("\\\\*+</?[1-9][0-9]{0,3}/?>|\\p{N}++(?:[.,]\\p{N}++)*+[%％‰]?|" + word + "|\\s+|\\X");
    }

    /** The text's tokens; joined, they are the text again. */
    List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        token.matcher(text).results().forEach(match -> tokens.add(match.group()));
        return tokens;
    }
}
