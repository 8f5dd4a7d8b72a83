package org.yiliu.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yiliu.translation.SegmentNotFoundException;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.web.Refusal;

/** What the review desk answers, whoever of its controllers was asked. */
@Component
class ReviewViews {

    /** Which segment, and which version of it was shown. */
    private static final Pattern ROW = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

    private final ReviewDesk desk;

    ReviewViews(ReviewDesk desk) {
        this.desk = desk;
    }

    String page(String number, @Nullable Integer since, String show, @Nullable Long segment, Model model) {
        fill(number, since, show, segment, model);
        return "desk/review-desk";
    }

    /** One row, after something was done to it, and what the page says of the whole. */
    String row(String number, long id, @Nullable Integer since, String show, Model model) {
        ReviewPage page = fill(number, since, show, null, model);
        model.addAttribute(
                "row",
                page.rows().stream()
                        .filter(row -> row.segment().id() == id)
                        .findFirst()
                        .orElseThrow(() -> new SegmentNotFoundException(number, id)));
        return "desk/review-desk :: row-alone";
    }

    /** The page again, with why not. */
    String refused(
            String number,
            @Nullable Integer since,
            String show,
            Refusal refusal,
            Model model,
            HttpServletResponse response) {
        response.setStatus(refusal.status().value());
        model.addAttribute("refusal", Attempts.words(refusal));
        return page(number, since, show, null, model);
    }

    private ReviewPage fill(String number, @Nullable Integer since, String show, @Nullable Long segment, Model model) {
        ReviewPage page = desk.page(number, since, ReviewPage.Show.named(show), segment);
        model.addAttribute("desk", page).addAttribute("annotations", page.annotations());
        // what the page's own links and forms carry on: the version compared with, if one was chosen
        model.addAttribute("since", since);
        model.addAttribute("sinceQuery", since == null ? "" : "&since=" + since);
        return page;
    }

    static String back(@Nullable Integer since, String show, String segment) {
        ReviewPage.Show wanted = ReviewPage.Show.named(show);
        return "redirect:/articles/{number}/review?show=" + (wanted == null ? "" : wanted.word())
                + (since == null ? "" : "&since=" + since) + "#segment-" + segment;
    }

    /** @throws InvalidRequestException (400) if it names no row */
    static Matcher named(String row) {
        Matcher named = ROW.matcher(row);
        if (!named.matches()) {
            throw InvalidRequestException.of("row", "web.invalid-value");
        }
        return named;
    }
}
