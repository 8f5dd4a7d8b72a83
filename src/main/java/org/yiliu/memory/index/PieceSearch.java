package org.yiliu.memory.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.yiliu.memory.match.Fold;

/**
 * Finds the units in whose Chinese or English a piece of text stands, anywhere. Terms choose candidates, the text itself
 * decides.
 */
final class PieceSearch {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final String piece;
    private final byte[] bytes;
    private final boolean superseded;
    private long[] found = new long[256];
    private int size;

    /** @param superseded whether superseded and retired units are found too */
    PieceSearch(String piece, boolean superseded) {
        this.piece = Fold.plain(piece).strip();
        this.bytes = this.piece.getBytes(StandardCharsets.UTF_8);
        this.superseded = superseded;
    }

    Found in(IndexReader reader, int page, int pageSize) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            search(leaf.reader());
        }
        Arrays.sort(found, 0, size);
        return new Found(newestFirst((long) page * pageSize, pageSize), size);
    }

    private List<Long> newestFirst(long skipped, int limit) {
        int end = (int) Math.max(0, size - skipped);
        int begin = Math.max(0, end - limit);
        List<Long> units = new ArrayList<>(end - begin);
        for (int at = end - 1; at >= begin; at--) {
            units.add(found[at]);
        }
        return units;
    }

    private void search(LeafReader leaf) throws IOException {
        FixedBitSet inSource = PieceCandidates.inSource(leaf, piece);
        FixedBitSet inTarget = HAN.matcher(piece).find() ? null : PieceCandidates.inTarget(leaf, piece);
        BinaryDocValues skeletons = DocValues.getBinary(leaf, UnitFields.SKELETON.path());
        BinaryDocValues sources = DocValues.getBinary(leaf, UnitFields.SOURCE.path());
        BinaryDocValues targets = DocValues.getBinary(leaf, UnitFields.TARGET.path());
        NumericDocValues live = DocValues.getNumeric(leaf, UnitFields.LIVE.path());
        NumericDocValues ids = DocValues.getNumeric(leaf, UnitFields.UNIT.path());
        Bits present = leaf.getLiveDocs();
        for (int document = 0; document < leaf.maxDoc(); document++) {
            boolean source = inSource.get(document);
            boolean target = inTarget != null && inTarget.get(document);
            if ((source || target)
                    && (present == null || present.get(document))
                    && isWanted(live, document)
                    && (source && sourceHas(skeletons, sources, document) || target && has(targets, document))
                    && ids.advanceExact(document)) {
                add(ids.longValue());
            }
        }
    }

    private boolean isWanted(NumericDocValues live, int document) throws IOException {
        return superseded || live.advanceExact(document) && live.longValue() == 1;
    }

    private boolean sourceHas(BinaryDocValues skeletons, BinaryDocValues sources, int document) throws IOException {
        if (!sources.advanceExact(document)) {
            return false;
        }
        if (sources.binaryValue().length > 0) {
            return contains(sources.binaryValue());
        }
        if (!skeletons.advanceExact(document)) {
            return false;
        }
        BytesRef whole = skeletons.binaryValue();
        return new String(whole.bytes, whole.offset + 2, whole.length - 2, StandardCharsets.UTF_16BE).contains(piece);
    }

    private boolean has(BinaryDocValues texts, int document) throws IOException {
        return texts.advanceExact(document) && contains(texts.binaryValue());
    }

    private boolean contains(BytesRef text) {
        int last = text.offset + text.length - bytes.length;
        for (int at = text.offset; at <= last; at++) {
            if (Arrays.equals(text.bytes, at, at + bytes.length, bytes, 0, bytes.length)) {
                return true;
            }
        }
        return false;
    }

    private void add(long unit) {
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = unit;
    }
}
