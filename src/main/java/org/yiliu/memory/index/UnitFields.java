package org.yiliu.memory.index;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.BiFunction;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.yiliu.memory.match.Grams;

/**
 * The fields of a unit's document. Terms carry neither positions nor frequencies: they only choose candidates, which are
 * then judged by the texts themselves, kept beside them.
 */
enum UnitFields {
    /** Pairs of neighbouring characters of the source's skeleton. */
    GRAMS("grams", (path, unit) -> terms(path, Grams.of(unit.source().skeleton()))),

    /** Words of the English, lower case. */
    WORDS("words", (path, unit) -> terms(path, UnitDocument.words(unit.target()))),

    /** One character for the count of placeholders, then the source's skeleton: UTF-16, big endian. */
    SKELETON(
            "skeleton",
            (path, unit) ->
                    kept(path, (char) unit.source().marks() + unit.source().skeleton(), StandardCharsets.UTF_16BE)),

    /** The folded Chinese, UTF-8; empty where it is the skeleton. */
    SOURCE(
            "source",
            (path, unit) -> kept(
                    path, unit.source().numbers().isEmpty() ? "" : unit.source().folded(), StandardCharsets.UTF_8)),

    /** The folded English, UTF-8. */
    TARGET("target", (path, unit) -> kept(path, unit.target(), StandardCharsets.UTF_8)),

    /** The unit's id. */
    UNIT("unit", (path, unit) -> new NumericDocValuesField(path, unit.id())),

    /** 1: neither superseded nor retired. */
    LIVE("live", (path, unit) -> new NumericDocValuesField(path, unit.live() ? 1 : 0)),

    /** When the row last changed, microseconds since 1970. */
    CHANGED("changed", (path, unit) -> new LongPoint(path, unit.changed()));

    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setTokenized(true);
        TERMS.setOmitNorms(true);
        TERMS.setIndexOptions(IndexOptions.DOCS);
        TERMS.freeze();
    }

    private final String path;
    private final BiFunction<String, UnitDocument, IndexableField> field;

    UnitFields(String path, BiFunction<String, UnitDocument, IndexableField> field) {
        this.path = path;
        this.field = field;
    }

    /** The field's name in the index. */
    String path() {
        return path;
    }

    IndexableField of(UnitDocument unit) {
        return field.apply(path, unit);
    }

    private static Field terms(String path, Collection<String> terms) {
        return new Field(path, new ReadyTerms(terms), TERMS);
    }

    private static Field kept(String path, String text, Charset charset) {
        return new BinaryDocValuesField(path, new BytesRef(text.getBytes(charset)));
    }
}
