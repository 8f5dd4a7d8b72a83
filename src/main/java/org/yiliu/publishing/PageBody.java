package org.yiliu.publishing;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The body of a page made ready for readers.
 *
 * @param html the first picture loads at once and the others when they come near; a wide table scrolls by itself
 * @param description the beginning of the first paragraph, cut at a word's end
 * @param pictures what it shows, in order
 */
record PageBody(String html, String description, List<PublishedPage.Picture> pictures) {

    private static final int DESCRIPTION = 160;

    static PageBody of(String rendered) {
        Document document = Jsoup.parseBodyFragment(rendered);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        hasten(body);
        body.select("table").forEach(PageBody::letScroll);
        Element first = body.selectFirst("p");
        return new PageBody(body.html(), description(first == null ? "" : first.text()), pictures(body));
    }

    private static void hasten(Element body) {
        Element first = body.selectFirst("img");
        if (first != null) {
            first.removeAttr("loading").attr("fetchpriority", "high");
        }
        body.select("img").attr("decoding", "async");
    }

    /** A table that is wider than a phone is reached by keyboard, too. */
    private static void letScroll(Element table) {
        table.wrap("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"></div>");
    }

    /** What a body made here shows. */
    static List<PublishedPage.Picture> pictures(String html) {
        return pictures(Jsoup.parseBodyFragment(html).body());
    }

    private static List<PublishedPage.Picture> pictures(Element body) {
        List<PublishedPage.Picture> pictures = new ArrayList<>();
        for (Element image : body.select("img[src^=" + PageComposer.PICTURES + "]")) {
            pictures.add(new PublishedPage.Picture(
                    image.attr("src").substring(PageComposer.PICTURES.length()),
                    pixels(image, "width"),
                    pixels(image, "height"),
                    image.attr("alt")));
        }
        return pictures;
    }

    private static int pixels(Element image, String attribute) {
        return image.hasAttr(attribute) ? Integer.parseInt(image.attr(attribute)) : 0;
    }

    private static String description(String paragraph) {
        if (paragraph.length() <= DESCRIPTION) {
            return paragraph;
        }
        int end = paragraph.lastIndexOf(' ', DESCRIPTION);
        String cut = paragraph.substring(0, end > 0 ? end : DESCRIPTION);
        return cut.replaceAll("[\\s,;:.–—-]+$", "") + "…";
    }
}
