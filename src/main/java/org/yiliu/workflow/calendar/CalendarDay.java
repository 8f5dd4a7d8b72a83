package org.yiliu.workflow.calendar;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day on which work is not as the week would have it.
 *
 * @param works a make-up working day; false is a day off
 */
public record CalendarDay(LocalDate date, boolean works, String nameChinese, String nameEnglish) {

    public String name(Locale reader) {
        return "zh".equals(reader.getLanguage()) ? nameChinese : nameEnglish;
    }

    boolean sameKind(CalendarDay other) {
        return works == other.works && nameChinese.equals(other.nameChinese) && nameEnglish.equals(other.nameEnglish);
    }
}
