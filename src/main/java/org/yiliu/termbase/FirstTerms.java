package org.yiliu.termbase;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Brings the program's own terms into an empty termbase, before the first request. The lock of the write lets one node
 * alone find it empty.
 */
@Component
class FirstTerms implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstTerms.class);
    private static final String FILE = "/termbase/first-terms.csv";

    private final TermImport terms;
    private final TermRepository rows;

    FirstTerms(TermImport terms, TermRepository rows) {
        this.terms = terms;
        this.rows = rows;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (rows.count() > 0) {
            return;
        }
        var lines = lines();
        if (terms.seed(lines)) {
            log.info("Termbase filled with its first {} terms", lines.size());
        }
    }

    static List<TermLine> lines() {
        try (InputStream file = FirstTerms.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The first terms are missing: " + FILE);
            }
            return TermCsv.read(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new IllegalStateException("The first terms cannot be read", unreadable);
        }
    }
}
