package org.yiliu.memory;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.yiliu.memory.tmx.TmxWriter;

/** Writes the memory, or a part of it, as TMX; never more than a thousand units at once in the program's memory. */
@Service
class MemoryExport {

    private static final int CHUNK = 1000;

    private final UnitStore units;
    private final Clock clock;

    MemoryExport(UnitStore units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** May the caller have the file? Asked before the first byte is written. */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CHIEF_EDITOR')")
    public void permit() {}

    /** Writes the units in use that the filter lets through, oldest first. */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CHIEF_EDITOR')")
    public void write(ExportFilter filter, OutputStream out) throws IOException {
        try (TmxWriter tmx = new TmxWriter(out, clock.instant())) {
            long last = 0;
            List<StoredUnit> chunk = units.exported(filter, last, CHUNK);
            while (!chunk.isEmpty()) {
                for (StoredUnit unit : chunk) {
                    tmx.write(unit.unit());
                    last = unit.unit().id();
                }
                chunk = units.exported(filter, last, CHUNK);
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }
}
