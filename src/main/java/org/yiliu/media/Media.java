package org.yiliu.media;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Pictures, addressed by their content; stored in the database, so that nodes keep no state of their own. */
@Service
public class Media {

    /**
     * Stores a picture; storing the same bytes twice is one picture.
     *
     * @throws UnacceptablePictureException (422) if it is no PNG, JPEG, GIF or WebP, or is damaged
     * @throws PictureTooLargeException (413) past 20 MiB or 40 megapixels
     */
    public MediaFile store(byte[] content) {
        throw new UnsupportedOperationException();
    }

    public Optional<MediaFile> find(String hash) {
        throw new UnsupportedOperationException();
    }

    /** Facts of these pictures in one statement, by hash. */
    public Map<String, MediaFile> found(Collection<String> hashes) {
        throw new UnsupportedOperationException();
    }

    public Optional<byte[]> content(String hash) {
        throw new UnsupportedOperationException();
    }
}
