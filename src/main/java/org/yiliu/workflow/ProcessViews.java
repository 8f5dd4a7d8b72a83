package org.yiliu.workflow;

import java.util.Locale;
import org.springframework.stereotype.Service;

/** The process diagram as people see it. */
@Service
public class ProcessViews {

    /**
     * The main process as SVG (class {@code yl-diagram}), coloured by where this article stands and what it has passed.
     *
     * @param locale language of the labels
     */
    public String svg(String number, Locale locale) {
        throw new UnsupportedOperationException();
    }
}
