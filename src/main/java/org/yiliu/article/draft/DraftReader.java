package org.yiliu.article.draft;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yiliu.article.draft.UnreadableDraftException.Reason;

/**
 * Reads what an author hands in into a clean draft. Nothing is ever fetched, run or unpacked past the limits, and no
 * exception leaves but the three named here, whatever the bytes.
 */
@Component
public class DraftReader {

    private static final Logger log = LoggerFactory.getLogger(DraftReader.class);

    private final DraftLimits limits;

    public DraftReader(DraftLimits limits) {
        this.limits = limits;
        ZipSecureFile.setMaxFileCount(limits.parts());
    }

    /** Reads a file that comes alone. See {@link #read(DraftFormat, String, byte[], DraftContext)}. */
    public Draft read(DraftFormat format, String filename, byte[] content) {
        return read(format, filename, content, DraftContext.NONE);
    }

    /** Reads a file with pictures beside it. See {@link #read(DraftFormat, String, byte[], DraftContext)}. */
    public Draft read(
            DraftFormat format, String filename, byte[] content, Function<String, Optional<byte[]>> pictureSource) {
        return read(format, filename, content, DraftContext.NONE.withPictures(pictureSource));
    }

    /**
     * Reads a file. The format decides how, and a content that is something else is refused.
     *
     * @throws UnreadableDraftException if it is damaged, hostile, empty, or not what its name says
     * @throws DraftTooLargeException if it is past a limit
     */
    public Draft read(DraftFormat format, String filename, byte[] content, DraftContext context) {
        if (content.length > limits.file().toBytes()) {
            throw DraftTooLargeException.file(limits);
        }
        if (content.length == 0) {
            throw new UnreadableDraftException(Reason.EMPTY);
        }
        return guarded(filename, () -> {
            DraftReading reading = new DraftReading(limits, context);
            return format == DraftFormat.DOCX ? reading.word(content) : reading.text(format, content);
        });
    }

    /** Reads a text that comes alone, and takes its title from it. */
    public Draft read(DraftFormat format, String text) {
        return read(format, text, DraftContext.NONE);
    }

    /**
     * Reads a text typed or sent as such.
     *
     * @throws UnsupportedDraftException if the format exists as a file only
     * @throws UnreadableDraftException if nothing is left of it, or it is far too complex
     * @throws DraftTooLargeException if it is past a limit
     */
    public Draft read(DraftFormat format, String text, DraftContext context) {
        if (format == DraftFormat.DOCX) {
            throw UnsupportedDraftException.forFilename("docx");
        }
        if (text.length() > limits.file().toBytes()) {
            throw DraftTooLargeException.file(limits);
        }
        return guarded("text", () -> new DraftReading(limits, context).text(format, text));
    }

    /** Libraries fail in many ways on bytes made to break them; to the author all of these are a damaged file. */
    private static Draft guarded(String name, Source source) {
        try {
            return source.read();
        } catch (UnreadableDraftException | DraftTooLargeException | UnsupportedDraftException e) {
            throw e;
        } catch (StackOverflowError e) {
            throw new UnreadableDraftException(Reason.TOO_COMPLEX);
        } catch (IOException | RuntimeException e) {
            log.debug("Draft {} cannot be read", name, e);
            throw new UnreadableDraftException(Reason.DAMAGED);
        }
    }

    private interface Source {

        Draft read() throws IOException;
    }
}
