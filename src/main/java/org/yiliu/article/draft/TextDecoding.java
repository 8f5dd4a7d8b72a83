package org.yiliu.article.draft;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yiliu.article.draft.UnreadableDraftException.Reason;

/** Turns the bytes of a text file into text: by its byte order mark, else as UTF-8, else as GB18030 (GBK, GB2312). */
final class TextDecoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int TOLERATED = 1000;

    private TextDecoding() {}

    /** @throws UnreadableDraftException if it is no text */
    static String decode(byte[] content, DroppedParts dropped) {
        FileKind kind = FileKind.of(content);
        if (kind != FileKind.UNKNOWN) {
            throw new UnreadableDraftException(Reason.DISGUISED, kind.title());
        }
        String text = decoded(content, dropped);
        long foreign = text.chars().filter(Characters::isForeign).count();
        if (foreign * TOLERATED > text.length()) {
            throw new UnreadableDraftException(Reason.BINARY);
        }
        return text;
    }

    private static String decoded(byte[] content, DroppedParts dropped) {
        if (begins(content, 0xEF, 0xBB, 0xBF)) {
            return lenient(content, 3, StandardCharsets.UTF_8, dropped);
        }
        if (begins(content, 0xFF, 0xFE)) {
            return lenient(content, 2, StandardCharsets.UTF_16LE, dropped);
        }
        if (begins(content, 0xFE, 0xFF)) {
            return lenient(content, 2, StandardCharsets.UTF_16BE, dropped);
        }
        return strict(content, StandardCharsets.UTF_8)
                .or(() -> isNearlyUtf8(content) ? Optional.empty() : strict(content, GB18030))
                .orElseGet(() -> nearly(content, dropped));
    }

    private static Optional<String> strict(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A text with a few broken characters is better than none; a text of nothing else is none. */
    private static String nearly(byte[] content, DroppedParts dropped) {
        if (isNearlyUtf8(content)) {
            return lenient(content, 0, StandardCharsets.UTF_8, dropped);
        }
        String text = new String(content, GB18030);
        if (replaced(text) * 20 > beyondAscii(text)) {
            throw new UnreadableDraftException(Reason.BINARY);
        }
        return lenient(content, 0, GB18030, dropped);
    }

    private static boolean isNearlyUtf8(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return replaced(text) * 20 <= beyondAscii(text);
    }

    private static String lenient(byte[] content, int from, Charset charset, DroppedParts dropped) {
        String text = new String(content, from, content.length - from, charset);
        if (replaced(text) > 0) {
            dropped.add(Dropped.DAMAGED_CHARACTER);
        }
        return text.replace("\uFFFD", "");
    }

    private static long replaced(String text) {
        return text.chars().filter(c -> c == 0xFFFD).count();
    }

    private static long beyondAscii(String text) {
        return text.chars().filter(c -> c > 0x7F).count();
    }

    private static boolean begins(byte[] content, int... start) {
        for (int at = 0; at < start.length; at++) {
            if (content.length <= at || (content[at] & 0xFF) != start[at]) {
                return false;
            }
        }
        return true;
    }
}
