package org.yiliu.article.draft;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.yiliu.article.draft.UnreadableDraftException.Reason;

/** The parts of an opened Word file, as its main part relates to them. */
final class WordParts {

    private final PackagePart main;

    private WordParts(PackagePart main) {
        this.main = main;
    }

    /** @throws UnreadableDraftException if the file is of another Office program or has no text at all */
    static WordParts of(OPCPackage file) {
        PackageRelationship relation =
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT).stream()
                        .flatMap(it -> StreamSupport.stream(
                                file.getRelationshipsByType(it).spliterator(), false))
                        .findFirst()
                        .orElseThrow(() -> new UnreadableDraftException(Reason.DAMAGED));
        PackagePart main = file.getPart(relation);
        if (main == null) {
            throw new UnreadableDraftException(Reason.DAMAGED);
        }
        requireText(main.getContentType());
        return new WordParts(main);
    }

    private static void requireText(String type) {
        boolean isText = type.contains("wordprocessingml") && type.endsWith(".main+xml");
        if (!isText) {
            String program =
                    type.contains("spreadsheetml") ? "Excel" : type.contains("presentationml") ? "PowerPoint" : "";
            throw program.isEmpty()
                    ? new UnreadableDraftException(Reason.NOT_A_WORD_FILE)
                    : new UnreadableDraftException(Reason.DISGUISED, program);
        }
    }

    Document text() throws IOException {
        return SafeXml.parse(main.getInputStream());
    }

    /** The main part as it is. */
    byte[] content() throws IOException {
        try (InputStream content = main.getInputStream()) {
            return content.readAllBytes();
        }
    }

    /** The first part of a kind as it is; null if there is none. */
    byte @Nullable [] content(String kind) {
        for (PackageRelationship relation : relations()) {
            if (relation.getRelationshipType().endsWith('/' + kind)) {
                return part(relation)
                        .flatMap(WordParts::read)
                        .map(Part::content)
                        .orElse(null);
            }
        }
        return null;
    }

    /** All parts of a kind, such as {@code styles}, {@code header}, {@code comments}. */
    List<Document> ofKind(String kind) throws IOException {
        List<Document> parts = new ArrayList<>();
        for (PackageRelationship relation : relations()) {
            if (relation.getRelationshipType().endsWith('/' + kind)) {
                Optional<PackagePart> part = part(relation);
                if (part.isPresent()) {
                    parts.add(SafeXml.parse(part.get().getInputStream()));
                }
            }
        }
        return parts;
    }

    /** The address a relationship leads to outside the file; empty if it stays within. */
    Optional<String> address(String id) {
        return relation(id)
                .filter(it -> it.getTargetMode() == TargetMode.EXTERNAL)
                .map(it -> it.getTargetURI().toString());
    }

    /** Name and content of a part within the file; empty if it is not there. */
    Optional<Part> part(String id) {
        return relation(id).flatMap(this::part).flatMap(WordParts::read);
    }

    private static Optional<Part> read(PackagePart part) {
        try (InputStream content = part.getInputStream()) {
            return Optional.of(new Part(part.getPartName().getName(), content.readAllBytes()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<PackagePart> part(PackageRelationship relation) {
        try {
            return relation.getTargetMode() == TargetMode.EXTERNAL
                    ? Optional.empty()
                    : Optional.ofNullable(main.getRelatedPart(relation));
        } catch (InvalidFormatException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<PackageRelationship> relation(String id) {
        return Optional.ofNullable(main.getRelationship(id));
    }

    private Iterable<PackageRelationship> relations() {
        try {
            return main.getRelationships();
        } catch (InvalidFormatException e) {
            throw new UnreadableDraftException(Reason.DAMAGED);
        }
    }

    record Part(String name, byte[] content) {}
}
