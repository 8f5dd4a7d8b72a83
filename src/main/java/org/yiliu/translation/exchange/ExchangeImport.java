package org.yiliu.translation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.translation.CommentView;
import org.yiliu.translation.Comments;
import org.yiliu.translation.Origin;
import org.yiliu.translation.Pen;
import org.yiliu.translation.SegmentResource;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.StaleSegmentException;
import org.yiliu.translation.TranslationView;
import org.yiliu.translation.Translations;
import org.yiliu.translation.exchange.Reading.Kind;
import org.yiliu.translation.exchange.UnitCheck.Change;
import org.yiliu.translation.exchange.UnitCheck.Outcome;
import org.yiliu.web.FieldProblem;

/** Takes a whole file or nothing of it. */
@Component
class ExchangeImport {

    private static final Logger log = LoggerFactory.getLogger(ExchangeImport.class);

    /** A file of another kind could name endless units; nobody reads more refusals than this. */
    private static final int MOST_REFUSALS = 1_000;

    private static final int LONGEST_REMARK = 4_000;

    private final Translations translations;
    private final Comments comments;
    private final KeptModules modules;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    ExchangeImport(
            Translations translations,
            Comments comments,
            KeptModules modules,
            PlatformTransactionManager transactions,
            MessageSource messages) {
        this.translations = translations;
        this.comments = comments;
        this.modules = modules;
        this.transaction = new TransactionTemplate(transactions);
        this.messages = messages;
    }

    /**
     * Checks every unit against the text as it stands, then writes the changes in one transaction.
     *
     * @param kind how to name a place in the file
     */
    ImportResult take(Pen pen, Kind kind, Supplier<Reading> file) {
        Reading reading = read(kind, file);
        TranslationView present = translations.view(pen.articleNumber());
        List<Change> changes = changes(pen, present, reading);
        List<Remark> remarks = remarks(pen.articleNumber(), present, reading);
        List<SegmentResource> updated = Objects.requireNonNull(transaction.execute(status -> {
            List<SegmentResource> stored = changes.stream()
                    .map(change -> store(pen, reading.kind(), change))
                    .toList();
            remarks.forEach(remark -> comments.add(pen.articleNumber(), remark.segment(), remark.text()));
            modules.keep(present.segments(), reading.units());
            return stored;
        }));
        log.info(
                "Imported {} of {} units into {}",
                updated.size(),
                reading.units().size(),
                pen.articleNumber());
        return new ImportResult(updated.size(), reading.units().size() - updated.size(), remarks.size(), updated);
    }

    private Reading read(Kind kind, Supplier<Reading> file) {
        try {
            return file.get();
        } catch (UnusableFileException unusable) {
            String place = unusable.line() == 0 ? "" : message(kind.messageKey(), unusable.line());
            String message = place + message(unusable.key(), unusable.arguments());
            String field = unusable.line() == 0 ? "file" : field(kind, unusable.line());
            throw new RefusedExchangeFileException(List.of(new FieldProblem(field, message)));
        }
    }

    private List<Change> changes(Pen pen, TranslationView present, Reading reading) {
        UnitCheck check = new UnitCheck(present, pen.level() != null);
        List<Change> changes = new ArrayList<>();
        List<FieldProblem> refused = new ArrayList<>();
        for (ExchangeUnit unit : reading.units()) {
            Outcome outcome = check.outcome(unit);
            if (outcome.change() != null) {
                changes.add(outcome.change());
            }
            if (outcome.refused() != null && refused.size() < MOST_REFUSALS) {
                refused.add(problem(
                        reading.kind(),
                        unit,
                        outcome.refused().key(),
                        outcome.refused().arguments()));
            }
        }
        if (!refused.isEmpty()) {
            throw new RefusedExchangeFileException(refused);
        }
        return changes;
    }

    /** The remarks that the article does not have yet: a file that comes twice says them once. */
    private List<Remark> remarks(String number, TranslationView present, Reading reading) {
        List<Remark> remarks = new ArrayList<>();
        reading.remarks().forEach(text -> remarks.add(new Remark(null, shortened(text))));
        Map<String, Long> segments = present.segments().stream()
                .map(SegmentView::id)
                .collect(Collectors.toMap(ExchangeUnit::idOf, Function.identity()));
        for (ExchangeUnit unit : reading.units()) {
            unit.extras().remarks().forEach(text -> remarks.add(new Remark(segments.get(unit.id()), shortened(text))));
        }
        List<Remark> known = comments.of(number).stream().map(Remark::of).toList();
        return remarks.stream()
                .filter(remark -> !remark.text().isBlank() && !known.contains(remark))
                .distinct()
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_REMARK
                ? text.strip()
                : text.substring(0, LONGEST_REMARK - 1).strip() + "…";
    }

    /** Each write looks at the version again, so that a text written meanwhile stops the whole import. */
    private SegmentResource store(Pen pen, Kind kind, Change change) {
        SegmentView seen = change.segment();
        try {
            return SegmentResource.of(translations.save(
                    pen.articleNumber(), seen.id(), seen.version(), change.target(), change.state(), Origin.IMPORT));
        } catch (StaleSegmentException overtaken) {
            int present = overtaken.current().version();
            throw new RefusedExchangeFileException(
                    List.of(problem(kind, change.unit(), "exchange.unit.stale", seen.version(), present)));
        }
    }

    private FieldProblem problem(Kind kind, ExchangeUnit unit, String key, Object... arguments) {
        String place = message(kind.messageKey(), unit.place());
        String field = kind == Kind.LINE ? "unit " + unit.id() : field(kind, unit.place());
        return new FieldProblem(field, place + message(key, arguments));
    }

    private static String field(Kind kind, int place) {
        return (kind == Kind.LINE ? "line " : "row ") + place;
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private record Remark(@Nullable Long segment, String text) {

        static Remark of(CommentView comment) {
            return new Remark(comment.segmentId(), comment.text());
        }
    }
}
