package org.yiliu.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
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

    /**
     * What was asked for, or 304 when the reader's copy is still good; then nothing is read or rendered.
     *
     * @param content makes the answer
     */
    ResponseEntity<String> answer(
            SiteState state, HttpServletRequest request, MediaType type, Supplier<String> content) {
        String etag = version.etag(state, site.of(request).url());
        Instant changed = version.lastModified(state);
        // without a response, which keeps its headers even if rendering should fail
        boolean fresh = new ServletWebRequest(request).checkNotModified(etag, changed.toEpochMilli());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(fresh ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .cacheControl(KEPT_A_MINUTE)
                .eTag(etag)
                .lastModified(changed);
        return fresh ? answer.build() : english(answer, type).body(content.get());
    }

    static ResponseEntity.BodyBuilder english(ResponseEntity.BodyBuilder answer, MediaType type) {
        return answer.contentType(type).header(HttpHeaders.CONTENT_LANGUAGE, "en");
    }

    /** A page that says why there is none; asked for again each time, since there may be one soon. */
    static ResponseEntity<String> instead(HttpStatus status, String content) {
        return english(ResponseEntity.status(status).cacheControl(CacheControl.noCache()), HTML)
                .body(content);
    }
}
