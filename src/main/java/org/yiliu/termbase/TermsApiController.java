package org.yiliu.termbase;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.SortDefault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiliu.web.EntityTags;
import org.yiliu.web.ItemPage;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Terms")
class TermsApiController {

    private static final MediaType TBX = MediaType.parseMediaType("application/x-tbx");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Termbase termbase;
    private final TermEditing editing;

    TermsApiController(Termbase termbase, TermEditing editing) {
        this.termbase = termbase;
        this.editing = editing;
    }

    @GetMapping("/terms")
    @Operation(summary = "List terms; approved ones unless another state is asked for")
    ItemPage<TermResource> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "APPROVED") TermState state,
            @RequestParam(required = false) @Nullable TermStatus status,
            @RequestParam(required = false) @Nullable String domain,
            @PageableDefault(size = 20) @SortDefault({"sortKey", "id"}) Pageable page) {
        return termbase.search(new TermFilter(q, state, status, domain), page).map(TermResource::of);
    }

    @PostMapping("/terms")
    @Operation(summary = "Add a term; a proposal unless a coordinator or chief editor writes it")
    ResponseEntity<TermResource> add(@RequestBody TermRequest sent) {
        var added = editing.add(sent.content());
        return ResponseEntity.created(
                        URI.create("/api/v1/terms/" + added.entry().id()))
                .eTag("" + added.entry().version())
                .body(TermResource.of(added));
    }

    @GetMapping("/terms/{id}")
    @Operation(summary = "One term; its ETag is its version")
    ResponseEntity<TermResource> get(@PathVariable long id) {
        return answer(termbase.get(id));
    }

    @PutMapping("/terms/{id}")
    @Operation(summary = "Write a term anew; 412 carries the present one in current")
    ResponseEntity<TermResource> change(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TermRequest sent) {
        return answer(editing.change(id, EntityTags.expectedVersion(ifMatch), sent.content()));
    }

    @GetMapping("/terms/{id}/history")
    @Operation(summary = "What was done to a term and what it said before, oldest first")
    Map<String, List<TermChange.Passed>> history(@PathVariable long id) {
        return Map.of("items", termbase.history(id));
    }

    @PostMapping("/terms/{id}/approval")
    @Operation(summary = "Put a proposed, rejected or retired term to use")
    ResponseEntity<TermResource> approve(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(editing.approve(id, version(ifMatch)));
    }

    @PostMapping("/terms/{id}/rejection")
    @Operation(summary = "Turn a proposal down, with a reason")
    ResponseEntity<TermResource> reject(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Reason why) {
        return answer(editing.reject(id, version(ifMatch), why.reason()));
    }

    @PostMapping("/terms/{id}/retirement")
    @Operation(summary = "Take a term out of use, with a reason")
    ResponseEntity<TermResource> retire(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Reason why) {
        return answer(editing.retire(id, version(ifMatch), why.reason()));
    }

    record Reason(@Nullable String reason) {}

    @GetMapping("/terms.tbx")
    @Operation(summary = "All approved terms as TBX-Basic (ISO 30042:2019)")
    ResponseEntity<byte[]> tbx() {
        var terms = termbase.inUse();
        if (terms.isEmpty()) {
            throw new NothingToExportException();
        }
        var file = new ByteArrayOutputStream();
        TbxWriter.write(terms, file);
        return file(TBX, "terms.tbx", file.toByteArray());
    }

    @GetMapping("/terms.csv")
    @Operation(summary = "All approved terms as a table")
    ResponseEntity<byte[]> csv() {
        return file(CSV, "terms.csv", TermCsv.write(termbase.inUse()).getBytes(StandardCharsets.UTF_8));
    }

    /** A single decision needs no If-Match; where one is given, it is kept to. */
    private static @Nullable Integer version(@Nullable String ifMatch) {
        return ifMatch == null ? null : EntityTags.expectedVersion(ifMatch);
    }

    private static ResponseEntity<TermResource> answer(TermView term) {
        return ResponseEntity.ok().eTag("" + term.entry().version()).body(TermResource.of(term));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
