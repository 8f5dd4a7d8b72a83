package org.yiliu.termbase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Term entries for tests: approved, without dates, unless said otherwise. */
final class TermMother {

    private long id = 1;
    private final String chinese;
    private final List<String> aliases = new ArrayList<>();
    private final List<Rendering> renderings = new ArrayList<>();
    private String domain = "party";
    private TermStatus status = TermStatus.DESK;
    private String citation;
    private LocalDate citedOn;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String note;
    private String owner;

    private TermMother(String chinese) {
        this.chinese = chinese;
    }

    static TermMother aTerm(String chinese) {
        return new TermMother(chinese);
    }

    static TermEntry aTerm(long id, String chinese, String english) {
        return aTerm(chinese).id(id).preferred(english).entry();
    }

    TermMother id(long given) {
        id = given;
        return this;
    }

    TermMother alias(String... more) {
        aliases.addAll(List.of(more));
        return this;
    }

    TermMother preferred(String english) {
        return rendering(english, Usage.PREFERRED, RenderingForm.ANY);
    }

    TermMother admitted(String... english) {
        Stream.of(english).forEach(each -> rendering(each, Usage.ADMITTED, RenderingForm.ANY));
        return this;
    }

    TermMother forbidden(String... english) {
        Stream.of(english).forEach(each -> rendering(each, Usage.FORBIDDEN, RenderingForm.ANY));
        return this;
    }

    TermMother rendering(String english, Usage usage, RenderingForm form) {
        renderings.add(new Rendering(english, usage, form));
        return this;
    }

    TermMother official(String source) {
        status = TermStatus.OFFICIAL;
        citation = source;
        citedOn = LocalDate.of(2026, 11, 28);
        return this;
    }

    TermMother valid(LocalDate from, LocalDate to) {
        validFrom = from;
        validTo = to;
        return this;
    }

    TermMother noted(String text, String by) {
        note = text;
        owner = by;
        return this;
    }

    TermMother domain(String word) {
        domain = word;
        return this;
    }

    TermEntry entry() {
        return new TermEntry(
                id,
                chinese,
                aliases,
                renderings,
                domain,
                status,
                citation,
                citedOn,
                validFrom,
                validTo,
                note,
                owner,
                0);
    }

    TermContent content() {
        return TermContent.of(entry());
    }
}
