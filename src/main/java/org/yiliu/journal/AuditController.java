package org.yiliu.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The audit page: the whole journal, filtered, and whether its chains hold. */
@Controller
class AuditController {

    private final Audit audit;
    private final Narrator narrator;

    AuditController(Audit audit, Narrator narrator) {
        this.audit = audit;
        this.narrator = narrator;
    }

    @GetMapping("/admin/audit")
    String show(@ModelAttribute("filter") AuditFilter filter, Locale reader, Model model) {
        var page = audit.page(filter);
        model.addAttribute("told", narrator.tell(page.passages(), reader));
        model.addAttribute("end", page.end());
        model.addAttribute("events", JournalEvent.values());
        String subject = filter.oneSubject();
        if (subject != null && !page.passages().isEmpty()) {
            var broken = audit.firstBreak(subject);
            model.addAttribute("broken", broken.isPresent());
            model.addAttribute(
                    "chain",
                    broken.isPresent()
                            ? narrator.say("journal.chain-broken", reader, subject, broken.getAsLong())
                            : narrator.say("journal.chain-unbroken", reader, subject));
        }
        model.addAttribute("seal", audit.newestSeal().orElse(null));
        return "journal/audit";
    }

    /** What the filters find as a file; begins with a byte order mark, so that spreadsheets read it as UTF-8. */
    @GetMapping("/admin/audit.csv")
    ResponseEntity<byte[]> file(@ModelAttribute AuditFilter filter, Locale reader) {
        var lines = narrator.tell(audit.file(filter), reader).stream()
                .map(told -> line(
                        told.passage().at().toString(),
                        told.passage().subject(),
                        Long.toString(told.passage().sequence()),
                        told.passage().actor() == null ? "" : told.passage().actor(),
                        told.who(),
                        told.passage().event().name(),
                        Integer.toString(told.passage().round()),
                        told.sentence()))
                .collect(Collectors.joining());
        String head = line("at", "subject", "sequence", "actor", "name", "event", "round", "detail");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .body(("\uFEFF" + head + lines).getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String... fields) {
        return Arrays.stream(fields).map(AuditController::field).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Quoted; a leading sign that a spreadsheet would compute is kept from it. */
    private static String field(String text) {
        String harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
