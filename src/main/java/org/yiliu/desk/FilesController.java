package org.yiliu.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiliu.translation.exchange.ExchangeFiles;
import org.yiliu.translation.exchange.ImportResult;
import org.yiliu.translation.exchange.RefusedExchangeFileException;
import org.yiliu.web.FieldProblem;
import org.yiliu.web.Refusal;

/** Takes a translation tool's file back on the article page; what is refused is told there line by line. */
@Controller
@RequestMapping("/articles/{number}/files")
class FilesController {

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

    @PostMapping
    String importXliff(
            @PathVariable String number,
            @RequestParam MultipartFile file,
            Locale reader,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash)
            throws IOException {
        byte[] content = file.getBytes();
        try {
            flash.addFlashAttribute("toast", said(files.importXliff(number, content)));
            return "redirect:" + tab(number);
        } catch (Refusal refusal) {
            model.addAttribute("it", pages.of(number, ArticlePage.Tab.FILES, reader));
            model.addAttribute("refused", Attempts.words(refusal));
            model.addAttribute("faults", faults(refusal));
            answer.setStatus(refusal.status().value());
            return "desk/article";
        }
    }

    private static List<String> faults(Refusal refusal) {
        return refusal instanceof RefusedExchangeFileException file
                ? file.problems().stream().map(FieldProblem::message).toList()
                : List.of();
    }

    private static DefaultMessageSourceResolvable said(ImportResult result) {
        return new DefaultMessageSourceResolvable(
                new String[] {"desk.files.imported"}, new Object[] {result.updated(), result.unchanged()});
    }

    private static String tab(String number) {
        return Places.article(number) + "?tab=" + ArticlePage.Tab.FILES.address() + "#panel";
    }
}
