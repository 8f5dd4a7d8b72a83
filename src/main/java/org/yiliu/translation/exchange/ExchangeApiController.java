package org.yiliu.translation.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/articles/{number}")
@Tag(name = "Exchange files")
class ExchangeApiController {

    private static final int LARGEST = ExchangeFiles.LARGEST_MEGABYTES * 1024 * 1024;

    private final ExchangeFiles files;

    ExchangeApiController(ExchangeFiles files) {
        this.files = files;
    }

    @GetMapping("/docx")
    @Operation(summary = "Both languages side by side, as a Word document")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = ExchangeFile.DOCX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> docx(@PathVariable String number, Locale reader) {
        return download(files.docx(number, reader));
    }

    @GetMapping("/english.docx")
    @Operation(
            summary = "The English alone, as a Word document",
            description = "Laid out as the public page. What has no English yet is left out, and the document says so.")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = ExchangeFile.DOCX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> english(@PathVariable String number, Locale reader) {
        return download(files.english(number, reader));
    }

    @PutMapping(path = "/docx", consumes = ExchangeFile.DOCX)
    @Operation(
            summary = "Take the bilingual Word document back: the whole of it, or nothing",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = ExchangeFile.DOCX,
                                            schema = @Schema(type = "string", format = "binary"))))
    ImportResult importDocxBody(@PathVariable String number, HttpServletRequest request) throws IOException {
        return files.importDocx(number, request.getInputStream().readNBytes(LARGEST + 1));
    }

    @PutMapping(path = "/docx", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Take the bilingual Word document back: the whole of it, or nothing")
    ImportResult importDocxFile(@PathVariable String number, @RequestPart("file") MultipartFile file)
            throws IOException {
        return files.importDocx(number, file.getBytes());
    }

    @GetMapping("/xliff")
    @Operation(
            summary = "The translation as XLIFF, for whoever has the task",
            description = "Version 2.1, or 1.2 for tools that know no other (OmegaT up to 5).")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = ExchangeFile.XLIFF, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> xliff(@PathVariable String number, @RequestParam(defaultValue = "2.1") String version) {
        return download(files.xliff(number, version));
    }

    @PutMapping(
            path = "/xliff",
            consumes = {ExchangeFile.XLIFF, MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(
            summary = "Take an XLIFF file (2.0, 2.1, 1.2) back: the whole of it, or nothing",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = ExchangeFile.XLIFF,
                                            schema = @Schema(type = "string", format = "binary"))))
    ImportResult importBody(@PathVariable String number, HttpServletRequest request) throws IOException {
        return files.importXliff(number, request.getInputStream().readNBytes(LARGEST + 1));
    }

    @PutMapping(path = "/xliff", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Take an XLIFF file back: the whole of it, or nothing")
    ImportResult importFile(@PathVariable String number, @RequestPart("file") MultipartFile file) throws IOException {
        return files.importXliff(number, file.getBytes());
    }

    private static ResponseEntity<byte[]> download(ExchangeFile file) {
        return ResponseEntity.ok()
                .contentType(file.type())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }
}
