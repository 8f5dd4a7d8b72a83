package org.yiliu.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The dashboard's figures as a table for spreadsheets: RFC 4180, with a byte order mark, so that Excel reads Chinese.
 * One row for each figure: group, what, value, value of the 30 days before or, for people, how many of theirs are late.
 */
final class FiguresCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final MessageSource messages;
    private final Locale reader;
    private final StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);

    FiguresCsv(MessageSource messages, Locale reader) {
        this.messages = messages;
        this.reader = reader;
    }

    String write(DashboardPage page) {
        Figures figures = page.figures();
        line(say("insight.csv.group"), say("insight.csv.figure"), say("insight.csv.now"), say("insight.csv.before"));
        figures(figures);
        String stages = say("insight.csv.stages");
        figures.stages().forEach((stage, count) -> line(stages, say("stage." + stage), count, null));
        line(say("insight.load"), say("insight.person"), say("insight.open"), say("insight.overdue"));
        for (Workload each : figures.tasks().held()) {
            line(say("insight.load"), page.name(each.username(), reader), each.open(), each.overdue());
        }
        OpenTasks tasks = figures.tasks();
        line(say("insight.load"), say("insight.unclaimed"), tasks.unclaimed(), tasks.unclaimedOverdue());
        return table.toString();
    }

    private void figures(Figures figures) {
        String group = say("insight.figures");
        Throughput recent = figures.recent();
        Throughput before = figures.before();
        line(group, say("insight.csv.at"), figures.at(), null);
        line(group, say("insight.overdue"), figures.late().total(), null);
        line(group, say("insight.published"), recent.published(), before.published());
        line(group, say("insight.csv.lead"), recent.medianLeadHours(), before.medianLeadHours());
        line(group, say("insight.first-pass"), recent.firstPassRate(), before.firstPassRate());
        line(group, say("insight.failed"), figures.incidents().size(), null);
    }

    private void line(@Nullable Object... cells) {
        table.append(Arrays.stream(cells).map(FiguresCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** Quoted; a leading sign that a spreadsheet would compute is kept from it. */
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private String say(String key) {
        return messages.getMessage(key, null, reader);
    }
}
