package org.yiliu.media;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Pictures of drafts and translations, for signed-in people; readers get theirs from the public site. */
@Controller
class MediaController {

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Media media;

    MediaController(Media media) {
        this.media = media;
    }

    @GetMapping("/media/{hash:[0-9a-f]{64}}")
    ResponseEntity<byte[]> picture(@PathVariable String hash, WebRequest request) {
        var file = media.find(hash).orElseThrow(PictureNotFoundException::new);
        var answer = ResponseEntity.ok()
                .cacheControl(KEPT)
                .eTag(hash)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.parseMediaType(file.contentType()));
        return request.checkNotModified('"' + hash + '"')
                ? ResponseEntity.status(304).cacheControl(KEPT).eTag(hash).build()
                : answer.body(media.content(hash).orElseThrow(PictureNotFoundException::new));
    }
}
