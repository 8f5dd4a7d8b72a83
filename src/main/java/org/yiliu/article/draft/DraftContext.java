package org.yiliu.article.draft;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What comes beside a draft.
 *
 * @param title takes the place of the draft's own; a different one in the text then stays there, as a heading. Null or
 *     blank if the draft's own is wanted
 * @param pictures asked for every picture that is named by anything but a web address, such as {@code
 *     pictures/gate.png}; what it does not find is a missing picture
 */
public record DraftContext(@Nullable String title, Function<String, Optional<byte[]>> pictures) {

    /** Nothing: the title is the draft's own, pictures are only those within it. */
    public static final DraftContext NONE = new DraftContext(null, path -> Optional.empty());

    public DraftContext {
        title = title == null || title.isBlank() ? null : title;
    }

    public DraftContext withTitle(@Nullable String given) {
        return new DraftContext(given, pictures);
    }

    public DraftContext withPictures(Function<String, Optional<byte[]>> source) {
        return new DraftContext(title, source);
    }
}
