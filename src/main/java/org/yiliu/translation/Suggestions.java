package org.yiliu.translation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.account.Accounts;
import org.yiliu.article.Articles;
import org.yiliu.machine.MachineRequest;
import org.yiliu.machine.MachineSuggestion;
import org.yiliu.machine.MachineSuggestions;
import org.yiliu.machine.MachinesOffException;
import org.yiliu.machine.SuggestionSubject;
import org.yiliu.memory.MemoryQuery;
import org.yiliu.memory.TranslationMemory;
import org.yiliu.termbase.Termbase;

/**
 * Machine suggestions for segments. Nothing here writes a segment: a suggestion becomes its text only when the person
 * who holds the pen saves it, against the version it was made for.
 */
@Service
public class Suggestions {

    /** Similar sentences a machine is told. */
    private static final int MATCHES = 3;

    private final MachineSuggestions machine;
    private final SuggestionMaterials materials;
    private final Termbase termbase;
    private final TranslationMemory memory;
    private final Articles articles;
    private final Accounts accounts;

    Suggestions(
            MachineSuggestions machine,
            SuggestionMaterials materials,
            Termbase termbase,
            TranslationMemory memory,
            Articles articles,
            Accounts accounts) {
        this.machine = machine;
        this.materials = materials;
        this.termbase = termbase;
        this.memory = memory;
        this.articles = articles;
        this.accounts = accounts;
    }

    /** Whether there is a machine to ask; without one the desk shows no button. */
    public boolean enabled() {
        return machine.enabled();
    }

    /** The machine's name, as people see it; empty while there is none. */
    public Optional<String> machineName() {
        return machine.name();
    }

    /**
     * Suggestions for a segment's present Chinese: those given before, or else a new one, for which this waits as long
     * as the machine takes. Only the pen holder may ask. Must not be called within a transaction.
     *
     * @param again asks the machine even if there are some
     * @return newest first, each text once, at most five, at least one
     * @throws MachinesOffException (409) while machines are switched off
     * @throws PenNotHeldException (403) if the caller does not hold the pen
     * @throws SegmentNotFoundException (404) if the article's present text has no such segment
     * @throws org.yiliu.machine.TextTooLongException (422) if its Chinese has more than 20,000 characters
     * @throws org.yiliu.machine.TooManySuggestionsException (429) if the caller or the house asked for too much lately
     * @throws org.yiliu.machine.MachineUnavailableException (503) if the machine does not answer
     * @throws org.yiliu.machine.UnusableAnswerException (503) if its answer cannot be offered
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public List<SuggestionView> suggest(String number, long segmentId, boolean again) {
        if (!machine.enabled()) {
            throw new MachinesOffException();
        }
        String person = accounts.current().username();
        String title = articles.get(number).title();
        SuggestionMaterials.Material material = materials.read(number, segmentId, person);
        String source = material.segment().source();
        SuggestionTerms terms = new SuggestionTerms(termbase.terminology(), source);
        List<MachineSuggestion> given = again ? List.of() : machine.given(segmentId, material.sourceHash());
        if (given.isEmpty()) {
            machine.ask(
                    new SuggestionSubject(segmentId, material.sourceHash(), person), request(material, title, terms));
            given = machine.given(segmentId, material.sourceHash());
        }
        return given.stream()
                .map(suggestion -> view(suggestion, material, terms))
                .toList();
    }

    /** Whether a machine gave exactly this text for the segment. */
    public boolean wasSuggested(long segmentId, String target) {
        return machine.source(segmentId, target).isPresent();
    }

    /**
     * The origin a text may be stored with. That a text is a machine's is a fact of the record, not of the request: the
     * machine is named from the record, and a text that no machine gave for this segment counts as typed. Other origins
     * are left as they are.
     *
     * @param target the text to be stored; null keeps the present one
     */
    public Origin verified(long segmentId, @Nullable String target, Origin claimed) {
        if (claimed.whence() != Whence.MACHINE) {
            return claimed;
        }
        return Optional.ofNullable(target)
                .flatMap(text -> machine.source(segmentId, text))
                .map(found -> new Origin(Whence.MACHINE, null, found.provenance()))
                .orElse(Origin.TYPED);
    }

    private MachineRequest request(SuggestionMaterials.Material material, String title, SuggestionTerms terms) {
        String source = material.segment().source();
        String previous =
                material.previous() == null ? null : material.previous().source();
        String next = material.next() == null ? null : material.next().source();
        List<MachineRequest.Match> matches = memory
                .find(new MemoryQuery(source, previous, next, null), TranslationMemory.USUAL_MIN_SCORE, MATCHES)
                .stream()
                .map(match -> new MachineRequest.Match(
                        match.score(), match.unit().source(), match.unit().target()))
                .toList();
        String kind = material.segment().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new MachineRequest(source, kind, title, material.previous(), material.next(), terms.told(), matches);
    }

    private static SuggestionView view(
            MachineSuggestion suggestion, SuggestionMaterials.Material material, SuggestionTerms terms) {
        return new SuggestionView(
                suggestion.provider(),
                suggestion.model(),
                suggestion.target(),
                suggestion.at(),
                material.sourceHash(),
                material.segment().version(),
                suggestion.provenance(),
                terms.keptIn(suggestion.target()));
    }
}
