package org.yiliu.publishing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.yiliu.media.Media;
import org.yiliu.media.MediaFile;

/** The pictures of pages that readers can see; the address names the content, so a copy is good for ever. */
@Controller
class PictureController {

    private static final String FOR_EVER = Objects.requireNonNull(
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().getHeaderValue());

    private final NewsSite news;
    private final Media media;
    private final NewsRenderer renderer;

    PictureController(NewsSite news, Media media, NewsRenderer renderer) {
        this.news = news;
        this.media = media;
        this.renderer = renderer;
    }

    @GetMapping("/news/pictures/{hash:[0-9a-f]{64}}")
    @Nullable
    ResponseEntity<?> picture(@PathVariable String hash, HttpServletRequest request, HttpServletResponse response) {
        MediaFile file = news.shows(hash) ? media.find(hash).orElse(null) : null;
        byte[] content = file == null ? null : media.content(hash).orElse(null);
        if (file == null || content == null) {
            String instead = renderer.render("missing", java.util.Map.of(), request, response);
            return PublicAnswers.instead(HttpStatus.NOT_FOUND, instead);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        if (new ServletWebRequest(request, response).checkNotModified('"' + hash + '"')) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(content);
    }
}
