package org.yiliu.desk;

import org.yiliu.termbase.TermHit;
import org.yiliu.termbase.Terminology;
import org.yiliu.translation.text.Placeholders;

/** Underlines terms in a segment's Chinese. */
final class TermMarks {

    private TermMarks() {}

    /** The Chinese as safe HTML, each term in a {@code <span class="yl-term">} that names its entry. */
    static String html(String chinese, Terminology terms) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (TermHit hit : terms.find(chinese)) {
            html.append(Placeholders.display(chinese.substring(at, hit.from())))
                    .append("<span class=\"yl-term\" data-entry=\"")
                    .append(hit.entry().id())
                    .append("\">")
                    .append(Placeholders.display(chinese.substring(hit.from(), hit.to())))
                    .append("</span>");
            at = hit.to();
        }
        return html.append(Placeholders.display(chinese.substring(at))).toString();
    }
}
