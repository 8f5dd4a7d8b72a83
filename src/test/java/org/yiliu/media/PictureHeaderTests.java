package org.yiliu.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHeaderTests {

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg", "gif, image/gif"})
    void readsTypeAndSize(String format, String type) throws IOException {
        assertThat(PictureHeader.read(picture(format))).isEqualTo(new PictureHeader(type, 30, 20));
    }

    @Test
    void readsWebP() {
        // the smallest lossless WebP: one pixel
        byte[] webp = HexFormat.of().parseHex("524946461a000000574542505650384c0d0000002f00000010071011118888fe0700");

        assertThat(PictureHeader.read(webp)).isEqualTo(new PictureHeader("image/webp", 1, 1));
    }

    @Test
    void believesTheHeaderWithoutDecodingThePixels() {
        assertThat(PictureHeader.read(pngOf(60_000, 50_000))).isEqualTo(new PictureHeader("image/png", 60_000, 50_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "%PDF-1.7", "GIF89a", "BM", "MZ"})
    void refusesWhatIsNoPicture(String content) {
        assertThatExceptionOfType(UnacceptablePictureException.class)
                .isThrownBy(() -> PictureHeader.read(content.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void refusesATornHeader(String format) throws IOException {
        byte[] torn = Arrays.copyOf(picture(format), 9);

        assertThatExceptionOfType(UnacceptablePictureException.class).isThrownBy(() -> PictureHeader.read(torn));
    }

    static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A PNG that is nothing but its header. */
    static byte[] pngOf(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(header.array());
        return ByteBuffer.allocate(33)
                .put(HexFormat.of().parseHex("89504e470d0a1a0a"))
                .putInt(13)
                .put(header.array())
                .putInt((int) sum.getValue())
                .array();
    }
}
