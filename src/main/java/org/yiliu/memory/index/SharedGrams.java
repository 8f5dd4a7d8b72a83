package org.yiliu.memory.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How many of a text's grams each document of one index segment has. Grams are read rarest first: as many as the lemma
 * of {@link org.yiliu.memory.match.Grams} asks for, so that no good candidate can be missing, and further ones while they
 * are cheap, so that fewer candidates remain. The most frequent ones, found nearly everywhere, stay unread.
 */
final class SharedGrams {

    /** Postings worth reading beyond what must be read: about a millisecond. */
    private static final long CHEAP = 200_000;

    private final int unread;
    private final int[][] byCount;

    private SharedGrams(int unread, int[][] byCount) {
        this.unread = unread;
        this.byCount = byCount;
    }

    /**
     * @param fewest grams that a document must share
     * @return null if no document can
     */
    static @Nullable SharedGrams of(LeafReader leaf, List<String> grams, int fewest) throws IOException {
        Terms terms = leaf.terms(UnitFields.GRAMS.path());
        if (terms == null) {
            return null;
        }
        TermsEnum cursor = terms.iterator();
        List<Gram> known = known(cursor, grams);
        if (known.size() < fewest) {
            return null;
        }
        int reading = reading(known, known.size() - fewest + 1);
        Counter counter = new Counter(leaf.maxDoc());
        PostingsEnum postings = null;
        for (Gram gram : known.subList(0, reading)) {
            cursor.seekExact(gram.term(), gram.state());
            postings = cursor.postings(postings, PostingsEnum.NONE);
            counter.count(postings);
        }
        return new SharedGrams(known.size() - reading, counter.byCount(reading));
    }

    private static List<Gram> known(TermsEnum cursor, List<String> grams) throws IOException {
        List<Gram> known = new ArrayList<>(grams.size());
        List<BytesRef> sorted = grams.stream().map(BytesRef::new).sorted().toList();
        for (BytesRef term : sorted) {
            if (cursor.seekExact(term)) {
                known.add(new Gram(term, cursor.termState(), cursor.docFreq()));
            }
        }
        known.sort(Comparator.comparingInt(Gram::documents));
        return known;
    }

    private static int reading(List<Gram> known, int least) {
        long postings = 0;
        int reading = 0;
        for (Gram gram : known) {
            postings += gram.documents();
            if (reading >= least && postings > CHEAP) {
                break;
            }
            reading++;
        }
        return reading;
    }

    /** Grams that were not read; each may be shared too. */
    int unread() {
        return unread;
    }

    /** The most grams that one document shares. */
    int most() {
        return byCount.length - 1;
    }

    /** Documents that share so many of the grams read, in order; the many that share few are seldom asked for. */
    int[] documents(int count) {
        Arrays.sort(byCount[count]);
        return byCount[count];
    }

    private record Gram(BytesRef term, TermState state, int documents) {}

    /** Counts up to 32,767 grams a document. */
    private static final class Counter {

        private final short[] counts;
        private int[] touched = new int[1024];
        private int size;

        Counter(int documents) {
            counts = new short[documents];
        }

        void count(PostingsEnum postings) throws IOException {
            int document = postings.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS) {
                if (counts[document]++ == 0) {
                    if (size == touched.length) {
                        touched = Arrays.copyOf(touched, 2 * size);
                    }
                    touched[size++] = document;
                }
                document = postings.nextDoc();
            }
        }

        int[][] byCount(int most) {
            int[] sizes = new int[most + 1];
            for (int at = 0; at < size; at++) {
                sizes[counts[touched[at]]]++;
            }
            int[][] groups = new int[most + 1][];
            for (int count = 0; count <= most; count++) {
                groups[count] = new int[sizes[count]];
                sizes[count] = 0;
            }
            for (int at = 0; at < size; at++) {
                int count = counts[touched[at]];
                groups[count][sizes[count]++] = touched[at];
            }
            return groups;
        }
    }
}
