package org.yiliu.termbase;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yiliu.termbase.ImportReport.Line;
import org.yiliu.termbase.ImportReport.Outcome;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.InvalidRequestException;

@RestController
@Tag(name = "Terms")
class TermImportApiController {

    private final TermImport terms;
    private final MessageSource messages;

    TermImportApiController(TermImport terms, MessageSource messages) {
        this.terms = terms;
        this.messages = messages;
    }

    @PostMapping(path = "/api/v1/terms/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Import TBX or CSV; with any line refused nothing is taken, unless partial=true")
    Answer importTerms(
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean partial,
            Locale reader)
            throws IOException {
        String name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            throw InvalidRequestException.of("file", "termbase.file-missing");
        }
        var report = terms.importFile(name, file.getBytes(), partial);
        if (!report.imported()) {
            throw new RefusedTermsException(report.refused().stream()
                    .map(line -> new FieldProblem("line " + line.number(), reasons(line, reader)))
                    .toList());
        }
        return new Answer(
                report.count(Outcome.ADDED),
                report.count(Outcome.UPDATED),
                report.count(Outcome.UNCHANGED),
                report.count(Outcome.REFUSED),
                report.lines().stream().map(line -> told(line, reader)).toList());
    }

    /** What became of the file, and of each line. */
    record Answer(long added, long updated, long unchanged, long refused, List<Told> lines) {}

    record Told(
            int line,
            String chinese,
            Outcome outcome,
            @Nullable String message) {}

    private Told told(Line line, Locale reader) {
        return new Told(
                line.number(), line.chinese(), line.outcome(), line.reasons().isEmpty() ? null : reasons(line, reader));
    }

    private String reasons(Line line, Locale reader) {
        return line.reasons().stream()
                .map(reason -> messages.getMessage(reason, reader))
                .collect(Collectors.joining(" "));
    }
}
