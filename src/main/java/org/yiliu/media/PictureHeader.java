package org.yiliu.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a picture says of itself in its first bytes; the pixels are not decoded, so that a small file cannot claim much
 * memory. The type is what the bytes are, never what a name or a sender says.
 */
record PictureHeader(String contentType, int width, int height) {

    private static final Map<String, String> TYPES =
            Map.of("png", "image/png", "jpeg", "image/jpeg", "gif", "image/gif", "webp", "image/webp");

    /** @throws UnacceptablePictureException if the bytes are none of our four types, or their header is damaged */
    static PictureHeader read(byte[] content) {
        String type = sniff(content);
        if (type == null) {
            throw new UnacceptablePictureException();
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    if (reader.getFormatName().toLowerCase(Locale.ROOT).equals(type)) {
                        reader.setInput(stream, true, true);
                        return new PictureHeader(TYPES.getOrDefault(type, ""), reader.getWidth(0), reader.getHeight(0));
                    }
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | RuntimeException exception) {
            // A reader meets hostile bytes in ways of its own; all of them mean the picture is damaged.
            throw new UnacceptablePictureException();
        }
        throw new UnacceptablePictureException();
    }

    private static @Nullable String sniff(byte[] b) {
        if (begins(b, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return "png";
        }
        if (begins(b, 0, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        if (begins(b, 0, 'G', 'I', 'F', '8') && (begins(b, 4, '7', 'a') || begins(b, 4, '9', 'a'))) {
            return "gif";
        }
        return begins(b, 0, 'R', 'I', 'F', 'F') && begins(b, 8, 'W', 'E', 'B', 'P') ? "webp" : null;
    }

    private static boolean begins(byte[] bytes, int from, int... wanted) {
        if (bytes.length < from + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[from + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
