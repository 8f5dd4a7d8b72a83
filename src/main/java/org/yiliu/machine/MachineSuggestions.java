package org.yiliu.machine;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Suggestions of a machine: asked for by a person, kept with where they came from, written nowhere by themselves. */
@Service
public class MachineSuggestions {

    private final Optional<MachineTranslator> machine;
    private final SuggestionRows rows;
    private final MachineSettings settings;
    private final Clock clock;

    MachineSuggestions(
            ObjectProvider<MachineTranslator> machine, SuggestionRows rows, MachineSettings settings, Clock clock) {
        this.machine = Optional.ofNullable(machine.getIfAvailable());
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a machine may be asked. */
    public boolean enabled() {
        return machine.isPresent();
    }

    /** The machine's name, as people see it; empty while switched off. */
    public Optional<String> name() {
        return machine.map(MachineTranslator::name);
    }

    /** What machines gave for this text and this Chinese, newest first, each English once, at most five. */
    public List<MachineSuggestion> given(long segmentId, String sourceHash) {
        return rows.given(segmentId, sourceHash);
    }

    /** Who gave exactly this English for the segment, if a machine did; also after machines were switched off. */
    public Optional<MachineSuggestion> source(long segmentId, String target) {
        return rows.source(segmentId, AnswerCheck.clean(target));
    }

    /**
     * Asks the machine and keeps its answer. Takes as long as the machine does, up to the time limits of the settings.
     *
     * @throws MachinesOffException (409) while switched off
     * @throws TextTooLongException (422) if the text has more than {@link MachineRequest#LONGEST} characters
     * @throws TooManySuggestionsException (429) if the person or the house has asked for too much lately
     * @throws MachineUnavailableException (503) if the machine does not answer
     * @throws UnusableAnswerException (503) if its answer cannot be offered
     */
    @Transactional(propagation = Propagation.NEVER)
    public void ask(SuggestionSubject subject, MachineRequest request) {
        MachineTranslator asked = machine.orElseThrow(MachinesOffException::new);
        int characters = request.source().length();
        if (characters > MachineRequest.LONGEST) {
            throw new TextTooLongException();
        }
        long id = rows.open(subject, asked.name(), asked.model(), characters);
        keepToTheLimits(id, subject.askedBy());
        boolean answered = false;
        try {
            rows.gave(id, asked.translate(request));
            answered = true;
        } finally {
            if (!answered) {
                rows.failed(id);
            }
        }
    }

    /** Counted after the record was committed, so that of any number at once none slips through on any node. */
    private void keepToTheLimits(long id, String person) {
        if (rows.askedLastMinute(person) > settings.perMinute()) {
            rows.takeBack(id);
            throw TooManySuggestionsException.byPerson(settings.perMinute(), clock.instant());
        }
        long budget = settings.dailyCharacters();
        if (budget > 0 && rows.charactersLastDay() > budget) {
            rows.takeBack(id);
            throw TooManySuggestionsException.byHouse(budget, clock.instant());
        }
    }
}
