package org.yiliu.termbase;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Terms as a table: RFC 4180, UTF-8 with a byte order mark, a column for each {@link TermField}, several values of a
 * cell parted by a bar. A cell that a spreadsheet would take for a formula is disarmed by an apostrophe before it, which
 * reading takes away again. Tables that Excel wrote in GB18030, or with semicolons or tabs, are read too.
 */
final class TermCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BAR = " | ";
    private static final String FORMULA_SIGNS = "=+-@\t\r'";
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TermCsv() {}

    static String write(Collection<TermEntry> entries) {
        var csv = new StringBuilder(BYTE_ORDER_MARK);
        csv.append(line(Stream.of(TermField.values()).map(TermField::column)));
        entries.forEach(entry -> csv.append(line(Stream.of(TermField.values()).map(field -> cell(field, entry)))));
        return csv.toString();
    }

    private static String cell(TermField field, TermEntry entry) {
        return switch (field) {
            case CHINESE -> entry.chinese();
            case ALIASES -> String.join(BAR, entry.aliases());
            case DOMAIN -> entry.domain();
            case STATUS -> entry.status().name();
            case CITATION -> Objects.requireNonNullElse(entry.citation(), "");
            case CITED_ON -> day(entry.citedOn());
            case VALID_FROM -> day(entry.validFrom());
            case VALID_TO -> day(entry.validTo());
            case OWNER -> Objects.requireNonNullElse(entry.owner(), "");
            case NOTE -> Objects.requireNonNullElse(entry.note(), "");
            default ->
                entry.renderings().stream()
                        .filter(field::holds)
                        .map(Rendering::text)
                        .collect(Collectors.joining(BAR));
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String line(Stream<String> cells) {
        return cells.map(TermCsv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String text) {
        String safe = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",;\r\n\t].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** @throws UnreadableTermsException if it is no table, or has a column that is not known */
    static List<TermLine> read(byte[] content) {
        String text = decoded(content);
        try (var parser = CSVParser.parse(new StringReader(text), format(text))) {
            var lines = new ArrayList<TermLine>();
            List<TermField> columns = null;
            int begins = 1;
            for (CSVRecord row : parser) {
                if (columns == null) {
                    columns = columns(row);
                } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(line(begins, columns, row));
                }
                begins = (int) parser.getCurrentLineNumber() + 1;
            }
            return lines;
        } catch (IOException | UncheckedIOException damaged) {
            throw UnreadableTermsException.because("damaged", 1);
        }
    }

    private static TermLine line(int number, List<TermField> columns, CSVRecord row) {
        Map<TermField, List<String>> said = new EnumMap<>(TermField.class);
        for (int i = 0; i < columns.size() && i < row.size(); i++) {
            String cell = armed(row.get(i));
            said.put(columns.get(i), columns.get(i).isList() ? List.of(cell.split("\\|")) : List.of(cell));
        }
        return new TermLine(number, said);
    }

    private static String armed(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_SIGNS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static List<TermField> columns(CSVRecord head) {
        var columns = new ArrayList<TermField>();
        for (String name : head) {
            columns.add(
                    TermField.named(name).orElseThrow(() -> UnreadableTermsException.because("unknown-column", name)));
        }
        if (!columns.contains(TermField.CHINESE) || new HashSet<>(columns).size() < columns.size()) {
            throw UnreadableTermsException.because("no-columns");
        }
        return columns;
    }

    /** The separator that the first line has most of. */
    private static CSVFormat format(String text) {
        String head = text.lines().findFirst().orElse("");
        char separator = ',';
        for (char other : new char[] {';', '\t'}) {
            if (count(head, other) > count(head, separator)) {
                separator = other;
            }
        }
        return CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static String decoded(byte[] content) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            } catch (CharacterCodingException other) {
                // the next one
            }
        }
        throw UnreadableTermsException.because("encoding");
    }
}
