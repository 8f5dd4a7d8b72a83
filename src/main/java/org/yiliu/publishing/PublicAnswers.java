package org.yiliu.publishing;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** How the public site answers: what may be kept for how long, and when a reader's copy is still good. */
@Component
class PublicAnswers {

    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final CacheControl KEPT_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().staleWhileRevalidate(Duration.ofMinutes(10));

    private final SiteVersion version;
    private final Site site;

    PublicAnswers(SiteVersion version, Site site) {
        this.version = version;
        this.site = site;
    }

    /** Whether the reader's copy is still good; the answer is 304 then, and nothing needs to be rendered. */
    boolean isFresh(SiteState state, ServletWebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(KEPT_A_MINUTE);
        HttpServletResponse response = Objects.requireNonNull(request.getResponse());
        headers.forEach((name, values) -> response.setHeader(name, values.get(0)));
        return request.checkNotModified(
                version.etag(state, site.of(request.getRequest()).url()),
                version.lastModified(state).toEpochMilli());
    }

    static ResponseEntity<String> page(MediaType type, String content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_LANGUAGE, "en")
                .body(content);
    }

    /** A page that says why there is none; asked for again each time, since there may be one soon. */
    static ResponseEntity<String> instead(HttpStatus status, String content) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_LANGUAGE, "en")
                .body(content);
    }
}
