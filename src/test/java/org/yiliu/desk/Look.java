package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yiliu.support.HtmlChecker;

/** Checks what a page test rendered against the HTML standard and keeps it under {@code target/pages}, to be looked at. */
final class Look {

    private static final Path FOLDER = Path.of("target", "pages");

    private Look() {}

    static String keep(String name, String html) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".html"), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(HtmlChecker.errors(html)).as(name).isEmpty();
        return html;
    }
}
