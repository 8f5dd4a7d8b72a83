package org.yiliu.memory.index;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.yiliu.memory.match.Grams;
import org.yiliu.memory.match.Profile;

/** The documents of one index segment that may contain a piece of text: all that do, and some more. */
final class PieceCandidates {

    /** A separator at the piece's end may stand within a number of the text, where the skeleton does not show it. */
    private static final Pattern CUT = Pattern.compile("^[.,，]+(?=[0-9])|(?<=[0-9])[.,，]+$");

    private PieceCandidates() {}

    /** Those whose Chinese may contain the folded piece. */
    static FixedBitSet inSource(LeafReader leaf, String piece) throws IOException {
        String skeleton = Profile.skeleton(CUT.matcher(piece).replaceAll(""));
        List<String> grams = Grams.within(skeleton);
        if (grams.isEmpty()) {
            return matching(leaf, UnitFields.GRAMS, skeleton, term -> true);
        }
        FixedBitSet all = exactly(leaf, UnitFields.GRAMS, grams.get(0));
        for (String gram : grams.subList(1, grams.size())) {
            all.and(exactly(leaf, UnitFields.GRAMS, gram));
        }
        return all;
    }

    /** Those whose English may contain the folded piece. */
    static FixedBitSet inTarget(LeafReader leaf, String piece) throws IOException {
        List<String> words = List.copyOf(UnitDocument.words(piece));
        int last = words.size() - 1;
        if (last < 0) {
            return everything(leaf);
        }
        if (last == 0) {
            return matching(leaf, UnitFields.WORDS, "", term -> term.contains(words.get(0)));
        }
        // the piece may begin within a word and end within another
        FixedBitSet all = matching(leaf, UnitFields.WORDS, words.get(last), term -> true);
        for (String word : words.subList(1, last)) {
            all.and(exactly(leaf, UnitFields.WORDS, word));
        }
        if (last == 1) {
            all.and(matching(leaf, UnitFields.WORDS, "", term -> term.endsWith(words.get(0))));
        }
        return all;
    }

    private static FixedBitSet everything(LeafReader leaf) {
        FixedBitSet all = new FixedBitSet(leaf.maxDoc());
        all.set(0, leaf.maxDoc());
        return all;
    }

    private static FixedBitSet exactly(LeafReader leaf, UnitFields field, String term) throws IOException {
        FixedBitSet documents = new FixedBitSet(leaf.maxDoc());
        PostingsEnum postings = leaf.postings(new Term(field.path(), term), PostingsEnum.NONE);
        if (postings != null) {
            documents.or(postings);
        }
        return documents;
    }

    /** Documents with a term that begins so and fulfils the condition. */
    private static FixedBitSet matching(
            LeafReader leaf, UnitFields field, String beginning, Predicate<String> condition) throws IOException {
        FixedBitSet documents = new FixedBitSet(leaf.maxDoc());
        Terms terms = leaf.terms(field.path());
        if (terms == null) {
            return documents;
        }
        TermsEnum cursor = terms.iterator();
        @Nullable PostingsEnum postings = null;
        boolean there = cursor.seekCeil(new BytesRef(beginning)) != TermsEnum.SeekStatus.END;
        while (there && cursor.term().utf8ToString().startsWith(beginning)) {
            if (condition.test(cursor.term().utf8ToString())) {
                postings = cursor.postings(postings, PostingsEnum.NONE);
                documents.or(postings);
            }
            there = cursor.next() != null;
        }
        return documents;
    }
}
