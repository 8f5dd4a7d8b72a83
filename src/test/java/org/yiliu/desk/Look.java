package org.yiliu.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what a page test rendered under {@code target/pages}, to be looked at. */
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
        return html;
    }
}
