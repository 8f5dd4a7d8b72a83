package org.yiliu.translation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.translation.Origin;
import org.yiliu.translation.Pen;
import org.yiliu.translation.SegmentResource;
import org.yiliu.translation.SegmentView;
import org.yiliu.translation.StaleSegmentException;
import org.yiliu.translation.Translations;
import org.yiliu.translation.exchange.UnitCheck.Change;
import org.yiliu.translation.exchange.UnitCheck.Outcome;
import org.yiliu.web.FieldProblem;

/** Takes a whole file or nothing of it. */
@Component
class XliffImport {

    private static final Logger log = LoggerFactory.getLogger(XliffImport.class);

    /** A file of another kind could name endless units; nobody reads more refusals than this. */
    private static final int MOST_REFUSALS = 1_000;

    private final Translations translations;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    XliffImport(Translations translations, PlatformTransactionManager transactions, MessageSource messages) {
        this.translations = translations;
        this.transaction = new TransactionTemplate(transactions);
        this.messages = messages;
    }

    /** Checks every unit against the text as it stands, then writes the changes in one transaction. */
    ImportResult take(Pen pen, byte[] content) {
        List<XliffUnit> units = units(pen.articleNumber(), content);
        List<Change> changes = changes(pen, units);
        List<SegmentResource> updated = Objects.requireNonNull(transaction.execute(
                status -> changes.stream().map(change -> store(pen, change)).toList()));
        log.info("Imported {} of {} units into {}", updated.size(), units.size(), pen.articleNumber());
        return ImportResult.of(updated, units.size());
    }

    private List<XliffUnit> units(String number, byte[] content) {
        try {
            return XliffReader.read(content, number);
        } catch (UnusableFileException unusable) {
            String place = message("exchange.line", unusable.line());
            String message = place + message(unusable.key(), unusable.arguments());
            throw new RefusedExchangeFileException(List.of(new FieldProblem("line " + unusable.line(), message)));
        }
    }

    private List<Change> changes(Pen pen, List<XliffUnit> units) {
        UnitCheck check = new UnitCheck(translations.view(pen.articleNumber()), pen.level() != null);
        List<Change> changes = new ArrayList<>();
        List<FieldProblem> refused = new ArrayList<>();
        for (XliffUnit unit : units) {
            Outcome outcome = check.outcome(unit);
            if (outcome.change() != null) {
                changes.add(outcome.change());
            }
            if (outcome.refused() != null && refused.size() < MOST_REFUSALS) {
                refused.add(
                        problem(unit, outcome.refused().key(), outcome.refused().arguments()));
            }
        }
        if (!refused.isEmpty()) {
            throw new RefusedExchangeFileException(refused);
        }
        return changes;
    }

    /** Each write looks at the version again, so that a text written meanwhile stops the whole import. */
    private SegmentResource store(Pen pen, Change change) {
        SegmentView seen = change.segment();
        try {
            return SegmentResource.of(translations.save(
                    pen.articleNumber(), seen.id(), seen.version(), change.target(), change.state(), Origin.IMPORT));
        } catch (StaleSegmentException overtaken) {
            int present = overtaken.current().version();
            throw new RefusedExchangeFileException(
                    List.of(problem(change.unit(), "exchange.unit.stale", seen.version(), present)));
        }
    }

    private FieldProblem problem(XliffUnit unit, String key, Object... arguments) {
        String place = message("exchange.line", unit.line());
        return new FieldProblem("unit " + unit.id(), place + message(key, arguments));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
