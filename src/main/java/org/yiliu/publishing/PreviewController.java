package org.yiliu.publishing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page as readers would get it, for those who are signed in; its pictures come from the newsroom's own shelf. */
@Controller
class PreviewController {

    private final Publications publications;
    private final NewsRenderer renderer;

    PreviewController(Publications publications, NewsRenderer renderer) {
        this.publications = publications;
        this.renderer = renderer;
    }

    @GetMapping("/articles/{number}/preview")
    ResponseEntity<String> preview(
            @PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        PublishedPage page = publications.preview(number);
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("preview", true);
        model.put("views", 0L);
        model.put("more", List.of());
        String html = renderer.render("article", model, request, response)
                .replace("src=\"" + PageComposer.PICTURES, "src=\"" + request.getContextPath() + "/media/");
        return ResponseEntity.ok()
                .contentType(PublicAnswers.HTML)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }
}
