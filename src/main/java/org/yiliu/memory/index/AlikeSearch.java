package org.yiliu.memory.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.yiliu.memory.match.EditDistance;
import org.yiliu.memory.match.Grams;
import org.yiliu.memory.match.Likeness;
import org.yiliu.memory.match.Profile;

/**
 * Finds the units most like a text. Each segment of the index is searched by itself: the rarest grams choose candidates
 * ({@link SharedGrams}), those that share most are judged first, and the search ends where not even the most favourable
 * text could reach the worst hit that is kept. From a score of {@value #EXACT_FROM} on nothing is missed; below, a text
 * that shares few of the rarer grams may be.
 */
final class AlikeSearch {

    /** From this score on the grams prove that nothing better is overlooked. */
    static final int EXACT_FROM = 60;

    private final Profile text;
    private final List<String> grams;
    private final EditDistance distance;
    private final Best best;
    private final int minScore;

    AlikeSearch(Profile text, int minScore, int limit) {
        this.text = text;
        this.grams = Grams.of(text.skeleton());
        this.distance = new EditDistance(text.skeleton());
        this.best = new Best(limit, minScore);
        this.minScore = minScore;
    }

    List<Hit> in(IndexReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            search(leaf.reader());
        }
        return best.all();
    }

    private void search(LeafReader leaf) throws IOException {
        SharedGrams shared = SharedGrams.of(leaf, grams, fewest(Math.max(minScore, EXACT_FROM)));
        if (shared == null) {
            return;
        }
        for (int count = shared.most(); count >= 1; count--) {
            if (highestScore(count + shared.unread()) < best.needed()) {
                return;
            }
            judge(leaf, shared.documents(count));
        }
    }

    /** The fewest grams that a text of any length shares if it reaches the score. */
    private int fewest(int score) {
        int length = text.skeleton().length();
        int fewest = Integer.MAX_VALUE;
        for (int longer = length; longer <= 100 * length / score; longer++) {
            fewest = Math.min(fewest, Grams.fewestShared(longer, Likeness.mostEdits(score, longer)));
        }
        return Math.max(1, fewest);
    }

    /** What a text can reach that shares so many grams: at least (length + 1 − shared) / 2 edits, one length or longer. */
    private int highestScore(int shared) {
        int length = Math.max(1, text.skeleton().length());
        int missing = Math.max(0, length + 1 - shared);
        return 100 - (100 * missing + 2 * length - 1) / (2 * length);
    }

    private void judge(LeafReader leaf, int[] documents) throws IOException {
        if (documents.length == 0) {
            return;
        }
        Bits present = leaf.getLiveDocs();
        BinaryDocValues skeletons = DocValues.getBinary(leaf, UnitFields.SKELETON.path());
        BinaryDocValues sources = DocValues.getBinary(leaf, UnitFields.SOURCE.path());
        NumericDocValues live = DocValues.getNumeric(leaf, UnitFields.LIVE.path());
        NumericDocValues ids = DocValues.getNumeric(leaf, UnitFields.UNIT.path());
        for (int document : documents) {
            if ((present == null || present.get(document)) && skeletons.advanceExact(document)) {
                BytesRef skeleton = skeletons.binaryValue();
                int longer = Math.max(text.skeleton().length(), skeleton.length / 2 - 1);
                int edits = edits(skeleton, longer);
                if (edits >= 0 && live.advanceExact(document) && live.longValue() == 1) {
                    int score = Likeness.score(edits, longer, differing(sources, document), otherMarks(skeleton));
                    if (ids.advanceExact(document)) {
                        best.offer(ids.longValue(), score);
                    }
                }
            }
        }
    }

    /** The distance; -1 if it is too far. */
    private int edits(BytesRef skeleton, int longer) {
        int most = Likeness.mostEdits(best.needed(), longer);
        if (Math.abs(2 * text.skeleton().length() - (skeleton.length - 2)) > 2 * most) {
            return -1;
        }
        int edits = distance.to(skeleton.bytes, skeleton.offset + 2, skeleton.length - 2, most);
        return edits > most ? -1 : edits;
    }

    private int differing(BinaryDocValues sources, int document) throws IOException {
        String folded = "";
        if (sources.advanceExact(document)) {
            BytesRef value = sources.binaryValue();
            folded = new String(value.bytes, value.offset, value.length, StandardCharsets.UTF_8);
        }
        return Likeness.differing(text.numbers(), Profile.numbers(folded));
    }

    private boolean otherMarks(BytesRef skeleton) {
        return ((skeleton.bytes[skeleton.offset] & 0xFF) << 8 | skeleton.bytes[skeleton.offset + 1] & 0xFF)
                != text.marks();
    }
}
