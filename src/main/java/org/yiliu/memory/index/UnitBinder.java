package org.yiliu.memory.index;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** Puts a unit's own fields, see {@link UnitFields}, into its document. */
public class UnitBinder implements TypeBinder {

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        List<IndexFieldReference<UnitDocument>> fields = new ArrayList<>();
        for (UnitFields field : UnitFields.values()) {
            fields.add(declared(context.indexSchemaElement(), field));
        }
        context.bridge(IndexedUnit.class, new Bridge(fields));
    }

    private static IndexFieldReference<UnitDocument> declared(IndexSchemaElement schema, UnitFields field) {
        return schema.field(
                        field.path(),
                        type -> type.extension(LuceneExtension.get())
                                .asNative(UnitDocument.class, (path, unit, lucene) -> lucene.accept(field.of(unit))))
                .toReference();
    }

    private record Bridge(List<IndexFieldReference<UnitDocument>> fields) implements TypeBridge<IndexedUnit> {

        @Override
        public void write(DocumentElement document, IndexedUnit unit, TypeBridgeWriteContext context) {
            UnitDocument value = UnitDocument.of(unit);
            fields.forEach(field -> document.addValue(field, value));
        }
    }
}
