package org.yiliu.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiliu.machine.MachineRequest;
import org.yiliu.termbase.Rendering;
import org.yiliu.termbase.RenderingHit;
import org.yiliu.termbase.TermEntry;
import org.yiliu.termbase.TermHit;
import org.yiliu.termbase.Terminology;
import org.yiliu.termbase.Usage;
import org.yiliu.translation.text.Placeholders;

/** The terms of one Chinese text: told to a machine, and looked for in what it gives. */
final class SuggestionTerms {

    private final Terminology terminology;
    private final Map<TermEntry, String> found = new LinkedHashMap<>();

    SuggestionTerms(Terminology terminology, String source) {
        this.terminology = terminology;
        for (TermHit hit : terminology.find(source)) {
            found.putIfAbsent(hit.entry(), Placeholders.strip(source.substring(hit.from(), hit.to())));
        }
    }

    List<MachineRequest.Term> told() {
        return found.entrySet().stream()
                .map(term -> new MachineRequest.Term(
                        term.getValue(),
                        texts(term.getKey().allowed()),
                        texts(term.getKey().forbidden())))
                .toList();
    }

    /** How the terms fared in an English text. */
    List<SuggestionView.Term> keptIn(String english) {
        return found.entrySet().stream()
                .map(term -> keptIn(english, term.getKey(), term.getValue()))
                .toList();
    }

    private SuggestionView.Term keptIn(String english, TermEntry entry, String chinese) {
        List<Rendering> hits = terminology.findRenderings(entry, english).stream()
                .map(RenderingHit::rendering)
                .toList();
        List<Rendering> forbidden = hits.stream()
                .filter(rendering -> rendering.usage() == Usage.FORBIDDEN)
                .distinct()
                .toList();
        String preferred =
                entry.allowed().stream().findFirst().map(Rendering::text).orElse("");
        boolean kept = preferred.isEmpty() || hits.stream().anyMatch(rendering -> rendering.usage() != Usage.FORBIDDEN);
        return new SuggestionView.Term(chinese, preferred, kept, texts(forbidden));
    }

    private static List<String> texts(List<Rendering> renderings) {
        return renderings.stream().map(Rendering::text).toList();
    }
}
