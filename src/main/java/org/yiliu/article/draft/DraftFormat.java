package org.yiliu.article.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The format in which a draft is handed in. */
public enum DraftFormat {
    /** Word 2007 and newer; files only. */
    DOCX(null, "docx"),
    /** A whole page or a piece of one. */
    HTML("html", "html", "htm"),
    /** CommonMark with tables. */
    MARKDOWN("markdown", "md", "markdown"),
    /** Plain text: a paragraph per line. */
    TEXT("text", "txt");

    private final @Nullable String apiName;
    private final List<String> extensions;

    DraftFormat(@Nullable String apiName, String... extensions) {
        this.apiName = apiName;
        this.extensions = List.of(extensions);
    }

    /** The format a file name's extension stands for, whatever its case; empty for any other, {@code .doc} among them. */
    public static Optional<DraftFormat> fromFilename(String filename) {
        String extension =
                filename.substring(filename.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        return filename.indexOf('.') < 0
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(it -> it.extensions.contains(extension))
                        .findFirst();
    }

    /** The format the API calls {@code markdown}, {@code html} or {@code text}. */
    public static Optional<DraftFormat> fromApiName(String name) {
        return Arrays.stream(values()).filter(it -> name.equals(it.apiName)).findFirst();
    }
}
