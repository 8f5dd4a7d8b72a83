package org.yiliu.translation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiliu.article.ReviewLevel;

/** Segments, the pen, frozen English versions. Texts are only added, never overwritten. */
@Service
public class Translations {

    /** Cuts the present source version into segments. Called once, when the process begins. */
    public void open(String number) {
        throw new UnsupportedOperationException();
    }

    /**
     * Cuts a new source version; unchanged segments keep English, state and history, changed ones go back to
     * {@link SegmentState#INITIAL} with the old English as a proposal.
     *
     * @return how many segments must be redone
     */
    public int carryOver(String number, int sourceVersion) {
        throw new UnsupportedOperationException();
    }

    /** The translation as it stands, in a constant number of statements; empty segments before submission. */
    public TranslationView view(String number) {
        throw new UnsupportedOperationException();
    }

    /** How far each of these articles is, in one grouped statement; articles without segments are left out. */
    public Map<String, Progress> progress(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** @param done segments that are confirmed or further */
    public record Progress(long done, long all) {}

    /**
     * Stores a text and state for a segment. Only the pen holder may.
     *
     * @param expectedVersion the version the writer saw
     * @param state null keeps the present state, except that a changed text of a confirmed segment steps back
     * @throws PenNotHeldException (403) if the caller does not hold the pen
     * @throws StaleSegmentException (412, carries the present segment) if the segment has another version
     */
    public SegmentView save(
            String number, long segmentId, int expectedVersion, String target, @Nullable SegmentState state) {
        throw new UnsupportedOperationException();
    }

    /** Every text the segment had, oldest first. */
    public List<SegmentText> history(String number, long segmentId) {
        throw new UnsupportedOperationException();
    }

    /** Moves every segment with a text to the state (a level was signed, work came back). */
    public void mark(String number, SegmentState state) {
        throw new UnsupportedOperationException();
    }

    /** Freezes the present English; records it on the article too. */
    public EnglishVersion freeze(String number, Handover handover, @Nullable ReviewLevel level, int round) {
        throw new UnsupportedOperationException();
    }

    /** All frozen versions with their lines, newest first. */
    public List<EnglishVersion> versions(String number) {
        throw new UnsupportedOperationException();
    }

    /** @throws VersionNotFoundException (404) if there is none */
    public EnglishVersion version(String number, int version) {
        throw new UnsupportedOperationException();
    }

    /** SHA-256 over the present English; equal to a version's hash exactly when nothing changed since. */
    public String contentHash(String number) {
        throw new UnsupportedOperationException();
    }

    /** Hands the pen over; null takes it away. Called by {@code workflow} alone. */
    public void handPen(String number, @Nullable String holder, @Nullable ReviewLevel level) {
        throw new UnsupportedOperationException();
    }

    public Optional<Pen> pen(String number) {
        throw new UnsupportedOperationException();
    }

    /** Everybody who ever wrote a text of this article with the translator's pen, or handed it in. */
    public Set<String> translators(String number) {
        throw new UnsupportedOperationException();
    }

    /** Records that the person took part in this article's English: the rows separation of duties reads. */
    public void tookPart(String number, String username, @Nullable ReviewLevel level) {
        throw new UnsupportedOperationException();
    }

    /** The person's parts in the article: empty = none; {@code null} level = translated. */
    public List<Part> parts(String number) {
        throw new UnsupportedOperationException();
    }

    /** A part somebody took in an article's English; a null level means translating. */
    public record Part(String username, @Nullable ReviewLevel level) {}
}
