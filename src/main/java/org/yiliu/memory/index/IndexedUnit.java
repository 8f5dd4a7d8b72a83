package org.yiliu.memory.index;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;

/** What the index reads of a stored unit; nothing is written through it. */
@Entity
@Immutable
@Table(name = "memory_unit")
@Indexed(index = IndexedUnit.INDEX)
@TypeBinding(binder = @TypeBinderRef(type = UnitBinder.class))
class IndexedUnit {

    static final String INDEX = "memory";

    @Id
    private long id;

    @Column(name = "source_text")
    private String source;

    @Column(name = "target_text")
    private String target;

    private @Nullable String liveKey;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected IndexedUnit() {}

    long id() {
        return id;
    }

    String source() {
        return source;
    }

    String target() {
        return target;
    }

    /** Neither superseded nor retired. */
    boolean isLive() {
        return liveKey != null;
    }

    Instant changedAt() {
        return changedAt;
    }
}
