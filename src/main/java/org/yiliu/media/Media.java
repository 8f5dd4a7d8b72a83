package org.yiliu.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures, addressed by their content; stored in the database, so that nodes keep no state of their own. */
@Service
public class Media {

    /** 20 MiB a file (design: numbers to hold). */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    /** 40 megapixels a picture. */
    static final long MOST_PIXELS = 40_000_000;

    private final MediaRepository rows;
    private final Clock clock;

    Media(MediaRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Stores a picture; storing the same bytes twice is one picture.
     *
     * @throws UnacceptablePictureException (422) if it is no PNG, JPEG, GIF or WebP, or is damaged
     * @throws PictureTooLargeException (413) past 20 MiB or 40 megapixels
     */
    @Transactional
    public MediaFile store(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new PictureTooLargeException();
        }
        var picture = PictureHeader.read(content);
        if ((long) picture.width() * picture.height() > MOST_PIXELS) {
            throw new PictureTooLargeException();
        }
        var file =
                new MediaFile(hash(content), picture.contentType(), content.length, picture.width(), picture.height());
        if (!rows.existsById(file.hash())) {
            rows.save(new MediaRow(file, content, clock.instant()));
        }
        return file;
    }

    @Transactional(readOnly = true)
    public Optional<MediaFile> find(String hash) {
        return rows.facts(hash);
    }

    /** Facts of these pictures in one statement, by hash. */
    @Transactional(readOnly = true)
    public Map<String, MediaFile> found(Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return Map.of();
        }
        return rows.facts(hashes).stream().collect(Collectors.toMap(MediaFile::hash, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> content(String hash) {
        return rows.content(hash);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
