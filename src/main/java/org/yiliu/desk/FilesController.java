package org.yiliu.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.translation.SegmentResource;
import org.yiliu.translation.exchange.ExchangeFile;
import org.yiliu.translation.exchange.ExchangeFiles;
import org.yiliu.translation.exchange.ImportResult;
import org.yiliu.translation.exchange.RefusedExchangeFileException;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.Refusal;

/**
 * The files of the article page: hands them out, and takes back what somebody worked in; what is refused is told there line
 * by line.
 */
@Controller
@RequestMapping("/articles/{number}/files")
class FilesController {

    /** Numbers of changed segments that a report names; more would hide its other words. */
    private static final int MOST_NAMED = 60;

    private final ExchangeFiles files;
    private final ArticlePages pages;

    FilesController(ExchangeFiles files, ArticlePages pages) {
        this.files = files;
        this.pages = pages;
    }

    /** Where the address of a refused file leads when it is opened again. */
    @GetMapping
    String show(@PathVariable String number) {
        return "redirect:" + tab(number);
    }

    @GetMapping("/bilingual.docx")
    Object bilingual(@PathVariable String number, Locale reader, RedirectAttributes flash) {
        return download(number, flash, () -> files.docx(number, reader));
    }

    @GetMapping("/english.docx")
    Object english(@PathVariable String number, Locale reader, RedirectAttributes flash) {
        return download(number, flash, () -> files.english(number, reader));
    }

    @GetMapping("/xliff-{version:[0-9.]+}")
    Object xliff(@PathVariable String number, @PathVariable String version, RedirectAttributes flash) {
        return download(number, flash, () -> files.xliff(number, version));
    }

    /** What cannot be handed out is a problem on the page, not a page of its own. */
    private static Object download(String number, RedirectAttributes flash, Supplier<ExchangeFile> wanted) {
        try {
            ExchangeFile file = wanted.get();
            ContentDisposition name =
                    ContentDisposition.attachment().filename(file.name()).build();
            return ResponseEntity.ok()
                    .contentType(file.type())
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                    .body(file.content());
        } catch (Refusal refusal) {
            if (refusal.status() == HttpStatus.NOT_FOUND) {
                throw refusal;
            }
            flash.addFlashAttribute("problem", Attempts.words(refusal));
            return "redirect:" + tab(number);
        }
    }

    @PostMapping
    String takeBack(
            @PathVariable String number,
            @RequestParam MultipartFile file,
            Locale reader,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash)
            throws IOException {
        byte[] content = file.getBytes();
        try {
            ImportResult result =
                    isWord(content) ? files.importDocx(number, content) : files.importXliff(number, content);
            flash.addFlashAttribute("report", report(file, result));
            flash.addFlashAttribute("changed", changed(result));
            return "redirect:" + tab(number);
        } catch (Refusal refusal) {
            model.addAttribute("it", pages.of(number, ArticlePage.Tab.FILES, reader));
            model.addAttribute("refused", Attempts.words(refusal));
            model.addAttribute("faults", faults(refusal));
            answer.setStatus(refusal.status().value());
            return "desk/article";
        }
    }

    /** A ZIP, or Word's older format, which is refused by name. */
    private static boolean isWord(byte[] content) {
        return content.length > 1 && (content[0] == 'P' && content[1] == 'K' || content[0] == (byte) 0xD0);
    }

    private static List<String> faults(Refusal refusal) {
        return refusal instanceof RefusedExchangeFileException file
                ? file.problems().stream().map(FieldProblem::message).toList()
                : List.of();
    }

    private static DefaultMessageSourceResolvable report(MultipartFile file, ImportResult result) {
        String name = file.getOriginalFilename();
        return new DefaultMessageSourceResolvable(
                new String[] {"exchange.page.report"},
                new Object[] {name == null ? "" : name, result.updated(), result.unchanged(), result.remarks()});
    }

    /** Number by id, as far as a report names them. */
    private static Map<Long, Integer> changed(ImportResult result) {
        Map<Long, Integer> changed = new LinkedHashMap<>();
        for (SegmentResource segment : result.items()) {
            if (changed.size() < MOST_NAMED) {
                changed.put(segment.id(), segment.position());
            }
        }
        return changed;
    }

    private static String tab(String number) {
        return Places.article(number) + "?tab=" + ArticlePage.Tab.FILES.address() + "#panel";
    }
}
