package org.yiliu.termbase;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A stored term entry. Never deleted: texts that were published with it speak of it. */
@Entity
@Table(name = "term_entry")
class TermRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    /** The Chinese term first, then its aliases. */
    @ElementCollection
    @CollectionTable(name = "term_form", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 500)
    private List<Form> forms = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "term_rendering", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 500)
    private List<English> renderings = new ArrayList<>();

    private String domain;

    @Enumerated(EnumType.STRING)
    private TermStatus status;

    @Enumerated(EnumType.STRING)
    private TermState state;

    private @Nullable String citation;
    private @Nullable LocalDate citedOn;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String note;
    private @Nullable String owner;
    private @Nullable String proposedBy;
    private @Nullable String reason;
    private String sortKey;
    private String words;
    private @Nullable String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected TermRow() {}

    /** @param by who writes it; null for what the program brings along */
    @SuppressWarnings("NullAway.Init")
    TermRow(TermContent content, TermState state, @Nullable String by, Instant at) {
        this.state = state;
        this.proposedBy = state == TermState.PROPOSED ? by : null;
        write(content, by, at);
    }

    /** A Chinese form, as written and as it is told apart. */
    @Embeddable
    record Form(
            @Column(name = "form_text") String text,
            @Column(name = "form_key") String key) {}

    @Embeddable
    record English(
            @Column(name = "rendering_text") String text,

            @Column(name = "usage_kind") @Enumerated(EnumType.STRING)
            Usage usage,

            @Column(name = "form_kind") @Enumerated(EnumType.STRING)
            RenderingForm form) {}

    final void write(TermContent content, @Nullable String by, Instant at) {
        replace(
                forms,
                content.chineseForms()
                        .map(text -> new Form(text, Folding.key(text)))
                        .toList());
        replace(
                renderings,
                content.renderings().stream()
                        .map(each -> new English(each.text(), each.usage(), each.form()))
                        .toList());
        domain = content.domain();
        status = content.status();
        citation = content.citation();
        citedOn = content.citedOn();
        validFrom = content.validFrom();
        validTo = content.validTo();
        note = content.note();
        owner = content.owner();
        sortKey = SearchWords.sortKey(content.chinese());
        words = SearchWords.of(content);
        touched(by, at);
    }

    /** Leaves alone what did not change, so that it is not written again. */
    private static <T> void replace(List<T> stored, List<T> wanted) {
        if (!stored.equals(wanted)) {
            stored.clear();
            stored.addAll(wanted);
        }
    }

    /** @param why required for a rejection; null otherwise where there is none */
    void move(TermState to, @Nullable String why, @Nullable String by, Instant at) {
        state = to;
        reason = why;
        touched(by, at);
    }

    private void touched(@Nullable String by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    long id() {
        return id == null ? 0 : id;
    }

    int version() {
        return version;
    }

    TermState state() {
        return state;
    }

    @Nullable
    String proposedBy() {
        return proposedBy;
    }

    TermEntry entry() {
        return new TermEntry(
                id(),
                forms.get(0).text(),
                forms.stream().skip(1).map(Form::text).toList(),
                renderings.stream()
                        .map(each -> new Rendering(each.text(), each.usage(), each.form()))
                        .toList(),
                domain,
                status,
                citation,
                citedOn,
                validFrom,
                validTo,
                note,
                owner,
                version);
    }

    TermView view() {
        return new TermView(entry(), state, reason, proposedBy, changedBy, changedAt);
    }
}
