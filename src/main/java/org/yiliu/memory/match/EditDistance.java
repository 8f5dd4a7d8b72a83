package org.yiliu.memory.match;

import java.util.Arrays;

/**
 * Edit distance (insert, delete, replace: 1 each) from one fixed text to many others, 64 characters at a time: Myers'
 * bit vectors (Journal of the ACM 46, 1999) in the form of Hyyrö (2003), in blocks for longer texts. Not for several
 * threads at once.
 */
public final class EditDistance {

    private static final int WORD = Long.SIZE;

    private final int length;
    private final int blocks;
    private final long top;
    private final int mask;
    private final char[] keys;
    private final boolean[] used;
    private final long[] equal;
    private final long[] none;
    private final long[] up;
    private final long[] down;

    public EditDistance(String text) {
        this.length = text.length();
        this.blocks = Math.max(1, (length + WORD - 1) / WORD);
        this.top = length == 0 ? 0 : 1L << (length - 1) % WORD;
        int slots = Math.max(64, Integer.highestOneBit(Math.max(1, length)) * 4);
        this.mask = slots - 1;
        this.keys = new char[slots];
        this.used = new boolean[slots];
        this.equal = new long[slots * blocks];
        this.none = new long[blocks];
        this.up = new long[blocks];
        this.down = new long[blocks];
        for (int at = 0; at < length; at++) {
            int slot = slot(text.charAt(at));
            used[slot] = true;
            keys[slot] = text.charAt(at);
            equal[slot * blocks + at / WORD] |= 1L << at % WORD;
        }
    }

    private int slot(char key) {
        int slot = (key * 0x9E3779B1 >>> 12) & mask;
        while (used[slot] && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The distance to a text in UTF-16, big endian; some number above {@code most} as soon as it must be above. */
    public int to(byte[] bytes, int offset, int byteLength, int most) {
        int size = byteLength / 2;
        begin();
        int distance = length;
        for (int at = 0; at < size && distance - (size - at) <= most; at++) {
            int from = offset + 2 * at;
            distance += advance((char) ((bytes[from] & 0xFF) << 8 | bytes[from + 1] & 0xFF));
        }
        return length == 0 ? size : distance;
    }

    /** The distance to another text. */
    public int to(String other) {
        begin();
        int distance = length;
        for (int at = 0; at < other.length(); at++) {
            distance += advance(other.charAt(at));
        }
        return length == 0 ? other.length() : distance;
    }

    private void begin() {
        Arrays.fill(up, -1L);
        Arrays.fill(down, 0L);
    }

    /** One more character; how much the distance to the whole text changes: -1, 0 or 1. */
    private int advance(char next) {
        int slot = slot(next);
        boolean known = used[slot];
        int carry = 1;
        for (int block = 0; block < blocks; block++) {
            long same = known ? equal[slot * blocks + block] : none[block];
            carry = step(block, same, carry);
        }
        return carry;
    }

    private int step(int block, long same, int carry) {
        long plus = up[block];
        long minus = down[block];
        long vertical = same | minus;
        long matched = carry < 0 ? same | 1 : same;
        long horizontal = (matched & plus) + plus ^ plus | matched;
        long higher = minus | ~(horizontal | plus);
        long lower = plus & horizontal;
        long last = block == blocks - 1 ? top : Long.MIN_VALUE;
        int out = (higher & last) != 0 ? 1 : (lower & last) != 0 ? -1 : 0;
        higher = higher << 1 | (carry > 0 ? 1 : 0);
        lower = lower << 1 | (carry < 0 ? 1 : 0);
        up[block] = lower | ~(vertical | higher);
        down[block] = higher & vertical;
        return out;
    }
}
