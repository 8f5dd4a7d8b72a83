package org.yiliu.memory;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.yiliu.account.Accounts;

/** Takes TMX files and reads them in the background, one after another. */
@Service
class MemoryImports {

    private static final Logger log = LoggerFactory.getLogger(MemoryImports.class);
    private static final int LONGEST_NAME = 200;

    private final ImportRun run;
    private final ImportRecords records;
    private final Accounts accounts;
    private final MemorySettings settings;
    private final Path folder;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "memory-import");
        thread.setDaemon(true);
        return thread;
    });

    MemoryImports(
            ImportRun run,
            ImportRecords records,
            Accounts accounts,
            MemorySettings settings,
            @Value("${yiliu.data-dir}") Path dataFolder) {
        this.run = run;
        this.records = records;
        this.accounts = accounts;
        this.settings = settings;
        this.folder = dataFolder.resolve("import");
    }

    /**
     * Takes a file; it is read once it has arrived whole.
     *
     * @param length in bytes as announced; negative if it was not
     * @return the import's id
     * @throws MemoryFileTooLargeException (413) past the limit
     * @throws EmptyMemoryFileException (422) if there is nothing in it
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CHIEF_EDITOR')")
    public long take(String name, InputStream content, long length) throws IOException {
        String by = accounts.current().username();
        if (length > limit()) {
            throw tooLarge();
        }
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "memory-", ".tmx");
        try {
            long size = copy(content, file);
            long id = records.begin(named(name), by, size);
            thread.execute(() -> read(id, named(name), file));
            return id;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    @PreAuthorize("hasAnyRole('COORDINATOR', 'CHIEF_EDITOR')")
    public Optional<ImportProgress> find(long id) {
        return records.find(id);
    }

    /** The newest import, without its refusals. */
    @PreAuthorize("isAuthenticated()")
    public Optional<ImportProgress> latest() {
        return records.latest();
    }

    /** What a killed program left behind. */
    @EventListener(ApplicationReadyEvent.class)
    void clear() throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "memory-*.tmx")) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private long copy(InputStream content, Path file) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                size += count;
                if (size > limit()) {
                    throw tooLarge();
                }
                out.write(buffer, 0, count);
            }
        }
        if (size == 0) {
            throw new EmptyMemoryFileException();
        }
        return size;
    }

    private void read(long id, String name, Path file) {
        try {
            run.run(id, name, file, thread::isShutdown);
        } finally {
            try {
                Files.deleteIfExists(file);
            } catch (IOException exception) {
                log.warn("Could not delete {}", file);
            }
        }
    }

    private long limit() {
        return settings.importLimit().toBytes();
    }

    private MemoryFileTooLargeException tooLarge() {
        return new MemoryFileTooLargeException(settings.importLimit().toMegabytes());
    }

    /** The file's own name, without folders. */
    private static String named(String name) {
        String own = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        String given = own.isEmpty() ? "memory.tmx" : own;
        return given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME) : given;
    }

    @PreDestroy
    void end() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            log.warn("An import is still being read");
        }
    }
}
