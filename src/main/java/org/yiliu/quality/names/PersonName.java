package org.yiliu.quality.names;

/**
 * A Chinese personal name found in a text.
 *
 * @param chinese surname and given name, 2–4 characters
 * @param surname how many of them are the surname, 1 or 2
 * @param from first character, from 0
 * @param certain whether the words around leave no doubt that it is a name and where it ends
 */
public record PersonName(String chinese, int surname, int from, boolean certain) {

    public int to() {
        return from + chinese.length();
    }
}
