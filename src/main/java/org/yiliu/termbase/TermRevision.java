package org.yiliu.termbase;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that counts writes. */
@Entity
@Table(name = "term_revision")
class TermRevision {

    @Id
    private int id;

    private long revision;

    protected TermRevision() {}

    long revision() {
        return revision;
    }
}
