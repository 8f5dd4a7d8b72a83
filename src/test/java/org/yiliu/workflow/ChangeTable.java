package org.yiliu.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.yiliu.article.Stage;

/**
 * What happens at every stage when something happens: the lines of {@code changes.table}, from which the table in
 * {@code docs/changes.md} is written.
 */
final class ChangeTable {

    private static final Path FILE = Path.of("src/test/resources/workflow/changes.table");

    private ChangeTable() {}

    /**
     * One cell.
     *
     * @param answer status of the API's answer; 0 where nobody asks, as when a clock runs out
     * @param then stage afterwards
     * @param journal events recorded, in order
     * @param signatures levels whose signatures stand afterwards
     * @param pen who may write the English afterwards; empty for nobody
     * @param words what happens, for the reader of the document
     */
    record Cell(
            Stage stage,
            String event,
            int answer,
            Stage then,
            String journal,
            String signatures,
            String pen,
            String words) {

        static Cell of(String line) {
            String[] parts =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            if (parts.length != 8) {
                throw new IllegalArgumentException("8 columns, please: " + line);
            }
            return new Cell(
                    Stage.valueOf(parts[0]),
                    parts[1],
                    Integer.parseInt(parts[2]),
                    Stage.valueOf(parts[3]),
                    parts[4],
                    parts[5],
                    parts[6],
                    parts[7]);
        }

        boolean refused() {
            return answer >= 400;
        }

        String line() {
            return "%s | %s | %d | %s | %s | %s | %s | %s"
                    .formatted(stage, event, answer, then, journal, signatures, pen, words);
        }

        @Override
        public String toString() {
            return stage + ": " + event;
        }
    }

    static List<Cell> cells() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Cell::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The table as the document shows it. */
    static String document() {
        List<Cell> cells = cells();
        StringBuilder page = new StringBuilder();
        page.append("| when | ");
        page.append(Arrays.stream(Stage.values()).map(ChangeTable::code).collect(Collectors.joining(" | ")));
        page.append(" |\n|---|").append("---|".repeat(Stage.values().length)).append('\n');
        for (String event : cells.stream().map(Cell::event).distinct().toList()) {
            page.append("| ").append(event).append(" |");
            for (Stage stage : Stage.values()) {
                page.append(' ')
                        .append(cells.stream()
                                .filter(cell ->
                                        cell.stage() == stage && cell.event().equals(event))
                                .map(ChangeTable::summary)
                                .findFirst()
                                .orElse("–"));
                page.append(" |");
            }
            page.append('\n');
        }
        for (Stage stage : Stage.values()) {
            page.append("\n### ").append(code(stage)).append("\n\n| when | what happens | recorded |\n|---|---|---|\n");
            cells.stream()
                    .filter(cell -> cell.stage() == stage)
                    .forEach(cell -> page.append("| %s | %s | %s |\n"
                            .formatted(
                                    cell.event(),
                                    cell.words(),
                                    cell.journal().isEmpty()
                                            ? "–"
                                            : Arrays.stream(cell.journal().split(" "))
                                                    .map(event -> "`" + event + "`")
                                                    .collect(Collectors.joining(" ")))));
        }
        return page.toString();
    }

    private static String summary(Cell cell) {
        if (cell.refused()) {
            return String.valueOf(cell.answer());
        }
        return cell.then() == cell.stage() ? "stays" : "→ " + code(cell.then());
    }

    private static String code(Stage stage) {
        return switch (stage) {
            case DRAFT -> "Draft";
            case ASSIGNING -> "To be assigned";
            case TRANSLATING -> "In translation";
            case REVIEWING -> "In review";
            case PUBLISHING -> "Ready to publish";
            case SCHEDULED -> "Scheduled";
            case PUBLISHED -> "Published";
            case WITHDRAWN -> "Withdrawn";
        };
    }
}
