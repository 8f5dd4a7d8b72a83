package org.yiliu.insight;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /admin/dashboard}: the flow at one look, and its figures as a file. */
@Controller
class DashboardController {

    private final Dashboard dashboard;
    private final MessageSource messages;

    DashboardController(Dashboard dashboard, MessageSource messages) {
        this.dashboard = dashboard;
        this.messages = messages;
    }

    @GetMapping("/admin/dashboard")
    String show(Locale reader, Model model) {
        model.addAttribute("board", dashboard.page(reader));
        return "insight/dashboard";
    }

    @GetMapping("/admin/dashboard/figures.csv")
    ResponseEntity<byte[]> file(Locale reader) {
        String table = new FiguresCsv(messages, reader).write(dashboard.page(reader));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"flow.csv\"")
                .body(table.getBytes(StandardCharsets.UTF_8));
    }
}
