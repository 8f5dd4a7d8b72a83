package org.yiliu.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.yiliu.translation.SegmentState;
import org.yiliu.translation.SegmentText;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.Translations;
import org.yiliu.web.Refusal;

/**
 * Stores what was typed on the desk where no script saves as one types: the form posts every row, named by segment and by
 * the version that was shown, and only those that were changed are stored.
 */
@Component
class TypedTexts {

    static final String FIELD = "target.";
    static final String CONFIRM = "confirm.";

    private final Translations translations;

    TypedTexts(Translations translations) {
        this.translations = translations;
    }

    /** Stores each changed row by itself; what is refused is handed back and holds up nothing else. */
    Map<Long, Unsaved> save(String number, Map<String, String> form) {
        Map<Long, SegmentView> present = translations.view(number).segments().stream()
                .collect(Collectors.toMap(SegmentView::id, Function.identity()));
        Set<String> fields = form.keySet();
        Map<Long, Unsaved> unsaved = new LinkedHashMap<>();
        for (String field : fields) {
            Row row = Row.of(field, form);
            SegmentView segment = row == null ? null : present.get(row.id());
            if (row == null || segment == null || !changed(number, segment, row)) {
                continue;
            }
            try {
                translations.save(number, row.id(), row.version(), row.text(), row.state());
            } catch (Refusal refusal) {
                unsaved.put(row.id(), new Unsaved(row.text(), Attempts.words(refusal)));
            }
        }
        return unsaved;
    }

    /** A row somebody else changed meanwhile counts as typed only if it differs from what the page had shown. */
    private boolean changed(String number, SegmentView segment, Row row) {
        if (row.confirmed() && segment.state() == SegmentState.INITIAL) {
            return true;
        }
        if (row.text().equals(segment.target())) {
            return false;
        }
        return segment.version() == row.version()
                || translations.history(number, row.id()).stream()
                        .filter(past -> past.version() <= row.version())
                        .reduce((earlier, later) -> later)
                        .map(SegmentText::target)
                        .filter(row.text()::equals)
                        .isEmpty();
    }

    /** @param reason why it could not be stored */
    record Unsaved(String text, MessageSourceResolvable reason) {}

    private record Row(long id, int version, String text, boolean confirmed) {

        private static final Pattern NAME = Pattern.compile("target\\.(\\d{1,18})\\.(\\d{1,9})");

        static @Nullable Row of(String field, Map<String, String> form) {
            var name = NAME.matcher(field);
            if (!name.matches()) {
                return null;
            }
            String id = name.group(1);
            String text =
                    form.getOrDefault(field, "").replaceAll("\\s*\\R\\s*", " ").strip();
            return new Row(Long.parseLong(id), Integer.parseInt(name.group(2)), text, form.containsKey(CONFIRM + id));
        }

        @Nullable
        SegmentState state() {
            return confirmed ? SegmentState.TRANSLATED : null;
        }
    }
}
