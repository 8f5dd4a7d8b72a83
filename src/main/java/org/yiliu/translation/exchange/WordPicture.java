package org.yiliu.translation.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;

/**
 * A picture that Word can show: PNG, JPEG or GIF. Its content is never decoded, only its head is read.
 *
 * @param width pixels
 * @param height pixels
 */
@SuppressWarnings("ArrayRecordComponent")
record WordPicture(byte[] content, PictureType type, int width, int height) {

    /** Width of the text, and most height that leaves room for a caption; pixels of 1/96 inch. */
    private static final double WIDEST = 600;

    private static final double HIGHEST = 800;

    /** Empty if Word has no such pictures (WebP), or the content is none. */
    static Optional<WordPicture> of(byte[] content) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return type(reader.getFormatName()).flatMap(type -> measured(reader, content, type));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<WordPicture> measured(ImageReader reader, byte[] content, PictureType type) {
        try {
            return Optional.of(new WordPicture(content, type, reader.getWidth(0), reader.getHeight(0)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<PictureType> type(String format) {
        return switch (format) {
            case "png" -> Optional.of(PictureType.PNG);
            case "JPEG" -> Optional.of(PictureType.JPEG);
            case "gif" -> Optional.of(PictureType.GIF);
            default -> Optional.empty();
        };
    }

    /** Places it, no larger than the page, with its text for those who do not see it. */
    void into(XWPFParagraph paragraph, String name, String alt) throws IOException, InvalidFormatException {
        double scale = Math.min(1, Math.min(WIDEST / width, HIGHEST / height));
        XWPFPicture picture = paragraph
                .createRun()
                .addPicture(
                        new ByteArrayInputStream(content),
                        type,
                        name,
                        Units.pixelToEMU((int) Math.max(1, width * scale)),
                        Units.pixelToEMU((int) Math.max(1, height * scale)));
        picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(XmlText.allowed(alt));
    }
}
