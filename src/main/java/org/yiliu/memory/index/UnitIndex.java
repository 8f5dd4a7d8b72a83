package org.yiliu.memory.index;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Component;
import org.yiliu.memory.match.Profile;

/** Reads the search index of this node. What it answers may be a second or two behind the database. */
@Component
public class UnitIndex {

    private final EntityManagerFactory factory;

    UnitIndex(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /**
     * The live units most like a text.
     *
     * @param minScore lowest match score, whole percent; complete from {@value AlikeSearch#EXACT_FROM} on
     * @param limit most hits, at least 1
     * @return best first, newer before older; a unit with the very same text has {@code 99}
     */
    public List<Hit> alike(Profile text, int minScore, int limit) {
        return reading(reader -> new AlikeSearch(text, minScore, limit).in(reader));
    }

    /**
     * The units in whose Chinese or English a piece of text stands; upper and lower case, full and half width are alike.
     *
     * @param superseded whether superseded and retired units are found too
     * @param page from 0
     */
    public Found containing(String piece, boolean superseded, int page, int size) {
        return reading(reader -> new PieceSearch(piece, superseded).in(reader, page, size));
    }

    /** How many units are in use. */
    public long live() {
        return this.<Long>reading(UnitIndex::live);
    }

    private static long live(IndexReader reader) throws IOException {
        long live = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues flags = DocValues.getNumeric(leaf.reader(), UnitFields.LIVE.path());
            Bits present = leaf.reader().getLiveDocs();
            for (int document = flags.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = flags.nextDoc()) {
                live += present == null || present.get(document) ? flags.longValue() : 0;
            }
        }
        return live;
    }

    /** How many units the index has, superseded ones included. */
    public long size() {
        return this.<Long>reading(reader -> (long) reader.numDocs());
    }

    /** When the newest change happened that the index knows of. */
    Optional<Instant> newestChange() {
        return reading(UnitIndex::newestChange);
    }

    private static Optional<Instant> newestChange(IndexReader reader) throws IOException {
        byte[] newest = PointValues.getMaxPackedValue(reader, UnitFields.CHANGED.path());
        return Optional.ofNullable(newest).map(packed -> Changes.at(LongPoint.decodeDimension(packed, 0)));
    }

    private <T> T reading(Reading<T> reading) {
        try (IndexReader reader = Search.mapping(factory)
                .scope(IndexedUnit.class)
                .extension(LuceneExtension.get())
                .openIndexReader()) {
            return reading.from(reader);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private interface Reading<T> {

        T from(IndexReader reader) throws IOException;
    }
}
