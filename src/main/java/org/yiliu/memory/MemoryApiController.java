package org.yiliu.memory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yiliu.web.ItemPage;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Translation memory")
class MemoryApiController {

    static final String TMX = "application/x-tmx+xml";

    private final TranslationMemory memory;
    private final Concordance concordance;
    private final MemoryExport export;
    private final MemoryImports imports;
    private final MessageSource messages;

    MemoryApiController(
            TranslationMemory memory,
            Concordance concordance,
            MemoryExport export,
            MemoryImports imports,
            MessageSource messages) {
        this.memory = memory;
        this.concordance = concordance;
        this.export = export;
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping("/memory")
    @Operation(
            summary =
                    "Units in whose Chinese or English a piece of text stands, or, with minScore, the best matches of a"
                            + " Chinese text")
    ItemPage<UnitResource> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Min(1) @Max(100) @Nullable Integer minScore,
            @RequestParam(defaultValue = "false") boolean superseded,
            Pageable page) {
        if (minScore == null) {
            return concordance
                    .search(q, superseded, page.getPageNumber(), page.getPageSize())
                    .map(UnitResource::of);
        }
        List<UnitResource> matches = memory.find(new MemoryQuery(q, null, null, null), minScore, 20).stream()
                .map(UnitResource::of)
                .toList();
        return new ItemPage<>(matches, 0, 20, matches.size());
    }

    @GetMapping("/memory.tmx")
    @Operation(summary = "The memory as TMX 1.4b; origin \"house\" is what was signed off here")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = TMX, schema = @Schema(type = "string", format = "binary")))
    void file(ExportFilter filter, HttpServletResponse answer) throws IOException {
        export.permit();
        answer.setContentType(TMX);
        answer.setHeader("Content-Disposition", "attachment; filename=\"memory.tmx\"");
        export.write(filter, answer.getOutputStream());
    }

    @PostMapping(
            path = "/memory/import",
            consumes = {
                TMX,
                MediaType.APPLICATION_XML_VALUE,
                MediaType.TEXT_XML_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    @Operation(
            summary = "Read a TMX file into the memory, in the background; up to yiliu.memory.import-limit (200 MB)",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = TMX, schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<ImportResource> importBody(
            @RequestParam(defaultValue = "memory.tmx") String name, HttpServletRequest request, Locale reader)
            throws IOException {
        return accepted(imports.take(name, request.getInputStream(), request.getContentLengthLong()), reader);
    }

    @PostMapping(path = "/memory/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Read a TMX file into the memory, in the background; up to 20 MiB in a form")
    ResponseEntity<ImportResource> importFile(@RequestPart("file") MultipartFile file, Locale reader)
            throws IOException {
        String name = file.getOriginalFilename();
        return accepted(imports.take(name == null ? "" : name, file.getInputStream(), file.getSize()), reader);
    }

    @GetMapping("/memory/imports/{id}")
    @Operation(summary = "How an import goes")
    ImportResource progress(@PathVariable long id, Locale reader) {
        return imports.find(id)
                .map(progress -> ImportResource.of(progress, messages, reader))
                .orElseThrow(() -> new UnitNotFoundException(id));
    }

    @PostMapping("/memory/{id}/retirement")
    @Operation(summary = "Take a wrong unit out of use; it is kept, with who and why")
    UnitResource retire(
            @PathVariable long id, @org.springframework.web.bind.annotation.RequestBody Retirement retirement) {
        return UnitResource.of(concordance.retire(id, retirement.reason() == null ? "" : retirement.reason()));
    }

    @PostMapping("/memory/index")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Build the search index of the node that answers anew, in the background; for ADMIN")
    void rebuildIndex() {
        concordance.rebuildIndex();
    }

    private ResponseEntity<ImportResource> accepted(long id, Locale reader) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/memory/imports/" + id))
                .body(progress(id, reader));
    }

    record Retirement(@Nullable String reason) {}
}
