package org.yiliu.translation.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.translation.SegmentView;

/**
 * The modules and extensions of XLIFF units (matches, glossaries, metadata, …): they are not ours to read, but the tool
 * that wrote them finds them again in the next file, as long as the Chinese they were about stands.
 */
@Component
class KeptModules {

    private final KeptModuleRepository rows;

    KeptModules(KeptModuleRepository rows) {
        this.rows = rows;
    }

    /** Keeps what units of these segments carry; a unit without modules leaves what an earlier file said. */
    @Transactional
    public void keep(List<SegmentView> segments, List<ExchangeUnit> units) {
        Map<String, SegmentView> byId = segments.stream()
                .collect(Collectors.toMap(segment -> ExchangeUnit.idOf(segment.id()), Function.identity()));
        List<KeptModule> kept = units.stream()
                .filter(unit -> !unit.extras().modules().isEmpty())
                .map(unit -> kept(Objects.requireNonNull(byId.get(unit.id())), unit))
                .toList();
        rows.saveAll(kept);
    }

    private static KeptModule kept(SegmentView segment, ExchangeUnit unit) {
        String modules = unit.extras().modules();
        return new KeptModule(segment.id(), Checksum.of(segment.source()), modules);
    }

    /** What is kept for these segments, by their id. */
    @Transactional(readOnly = true)
    public Map<Long, String> of(List<SegmentView> segments) {
        Map<Long, String> present =
                segments.stream().collect(Collectors.toMap(SegmentView::id, segment -> Checksum.of(segment.source())));
        return rows.findAllById(present.keySet()).stream()
                .filter(row -> row.sourceChecksum().equals(present.get(row.segmentId())))
                .collect(Collectors.toMap(KeptModule::segmentId, KeptModule::content));
    }
}
