package org.yiliu.desk;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yiliu.termbase.TermHit;
import org.yiliu.termbase.Terminology;
import org.yiliu.translation.Match;
import org.yiliu.translation.text.Placeholders;
import org.yiliu.translation.text.Span;

/**
 * Marks in a match's English what says something that the present Chinese does not say: the numbers, months, Latin words
 * and terms of the Chinese that differ.
 */
final class Dependent {

    private static final Pattern TOKEN = Pattern.compile("\\d+(?:[.,]\\d+)*%?|[A-Za-z][A-Za-z0-9-]*|[一二两三四五六七八九十]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("</?[1-9]\\d{0,3}/?>");
    private static final Map<String, String> NUMERALS = Map.ofEntries(
            Map.entry("一", "one"),
            Map.entry("两", "two"),
            Map.entry("二", "two"),
            Map.entry("三", "three"),
            Map.entry("四", "four"),
            Map.entry("五", "five"),
            Map.entry("六", "six"),
            Map.entry("七", "seven"),
            Map.entry("八", "eight"),
            Map.entry("九", "nine"),
            Map.entry("十", "ten"));

    private Dependent() {}

    /**
     * The match's English as safe HTML.
     *
     * @param spans how its Chinese became the present one
     */
    static String mark(Match match, List<Span> spans, Terminology terms) {
        List<Range> gone = deleted(spans);
        List<Range> marks = new ArrayList<>();
        for (String word : words(match.source(), gone)) {
            marks.addAll(places(word, match.target()));
        }
        for (TermHit hit : terms.find(match.source())) {
            if (gone.stream().anyMatch(range -> range.touches(hit.from(), hit.to()))) {
                terms.findRenderings(hit.entry(), match.target())
                        .forEach(found -> marks.add(new Range(found.from(), found.to())));
            }
        }
        return html(match.target(), marks);
    }

    private static List<Range> deleted(List<Span> spans) {
        List<Range> ranges = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            if (span.op() == Span.Op.INSERT) {
                continue;
            }
            int end = at + span.text().length();
            if (span.op() == Span.Op.DELETE) {
                ranges.add(new Range(at, end));
            }
            at = end;
        }
        return ranges;
    }

    /** What the English would say for the tokens of the Chinese that are not there any more. */
    private static List<String> words(String source, List<Range> gone) {
        Matcher token = TOKEN.matcher(source);
        List<String> words = new ArrayList<>();
        while (token.find()) {
            int from = token.start();
            int to = token.end();
            if (gone.stream().anyMatch(range -> range.touches(from, to))) {
                boolean month = to < source.length() && source.charAt(to) == '月';
                said(token.group(), month).forEach(words::add);
            }
        }
        return words;
    }

    private static Stream<String> said(String token, boolean month) {
        String numeral = NUMERALS.get(token);
        if (numeral != null) {
            return Stream.of(numeral);
        }
        if (month && token.matches("[1-9]|1[0-2]")) {
            return Stream.of(Month.of(Integer.parseInt(token)).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        return Stream.of(token);
    }

    private static List<Range> places(String word, String target) {
        Matcher found = Pattern.compile(
                        "(?<![\\p{L}\\p{N}.,])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}]|[.,]\\d)",
                        Pattern.CASE_INSENSITIVE)
                .matcher(target);
        List<Range> places = new ArrayList<>();
        while (found.find()) {
            places.add(new Range(found.start(), found.end()));
        }
        return places;
    }

    /** Marks never begin or end within a placeholder, and none lies within another. */
    private static String html(String target, List<Range> marks) {
        List<Range> tags = new ArrayList<>();
        Matcher tag = PLACEHOLDER.matcher(target);
        while (tag.find()) {
            tags.add(new Range(tag.start(), tag.end()));
        }
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (Range mark : marks.stream()
                .filter(range -> tags.stream().noneMatch(each -> each.touches(range.from(), range.to())))
                .sorted(Comparator.comparingInt(Range::from).thenComparing(Range::to, Comparator.reverseOrder()))
                .toList()) {
            if (mark.from() < at) {
                continue;
            }
            html.append(Placeholders.display(target.substring(at, mark.from())))
                    .append("<mark class=\"yl-hit\">")
                    .append(Placeholders.display(target.substring(mark.from(), mark.to())))
                    .append("</mark>");
            at = mark.to();
        }
        return html.append(Placeholders.display(target.substring(at))).toString();
    }

    private record Range(int from, int to) {

        boolean touches(int start, int end) {
            return from < end && start < to;
        }
    }
}
