package org.yiliu.termbase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiliu.web.FieldProblem;

/** What a term entry must keep to, whoever writes it and wherever it comes from. */
final class TermRules {

    static final int LONGEST_CHINESE = 200;
    static final int LONGEST_RENDERING = 300;
    static final int MOST_ALIASES = 20;
    static final int MOST_RENDERINGS = 40;
    static final int LONGEST_DOMAIN = 40;
    static final int LONGEST_CITATION = 500;
    static final int LONGEST_NOTE = 1000;
    static final int LONGEST_OWNER = 64;

    /** A bar parts several values of one cell in CSV files. */
    private static final Pattern FORBIDDEN_SIGNS = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF|]");

    /** What no XML file can hold. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF&&[^\n\t]]");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER = Pattern.compile("</?\\d+/?>");

    private final List<FieldProblem> problems = new ArrayList<>();

    private TermRules() {}

    /** Every broken rule, by field; empty when all is well. */
    static List<FieldProblem> problems(TermContent content) {
        var rules = new TermRules();
        rules.chinese(content);
        rules.renderings(content.renderings());
        rules.source(content);
        rules.limit("domain", content.domain(), LONGEST_DOMAIN);
        rules.limit("note", content.note(), LONGEST_NOTE);
        rules.limit("owner", content.owner(), LONGEST_OWNER);
        if (isBefore(content.validTo(), content.validFrom())) {
            rules.add("validTo", "termbase.validity-backwards");
        }
        return List.copyOf(rules.problems);
    }

    private void chinese(TermContent content) {
        if (!isChinese(content.chinese())) {
            add("chinese", "termbase.chinese-invalid");
        }
        var seen = new HashSet<String>();
        boolean twice = content.chineseForms().map(Folding::key).anyMatch(key -> !seen.add(key));
        if (content.aliases().size() > MOST_ALIASES
                || twice
                || !content.aliases().stream().allMatch(TermRules::isChinese)) {
            add("aliases", "termbase.aliases-invalid");
        }
    }

    private static boolean isChinese(String form) {
        return form.length() <= LONGEST_CHINESE
                && HAN.matcher(form).find()
                && !FORBIDDEN_SIGNS.matcher(form).find()
                && !PLACEHOLDER.matcher(form).find();
    }

    private void renderings(List<Rendering> renderings) {
        if (renderings.stream().noneMatch(rendering -> rendering.usage() == Usage.PREFERRED)) {
            add("renderings", "termbase.renderings-missing");
        }
        if (renderings.size() > MOST_RENDERINGS) {
            add("renderings", "termbase.renderings-too-many");
        }
        var preferred = EnumSet.noneOf(RenderingForm.class);
        var texts = new HashSet<String>();
        for (var rendering : renderings) {
            if (!isEnglish(rendering.text())) {
                add("renderings", "termbase.rendering-invalid");
            }
            if (rendering.usage() == Usage.PREFERRED && !preferred.add(rendering.form())) {
                add("renderings", "termbase.rendering-preferred-twice");
            }
            if (!texts.add(rendering.form() + Folding.of(rendering.text())) || contradicts(rendering, renderings)) {
                add("renderings", "termbase.rendering-twice");
            }
        }
    }

    private static boolean isEnglish(String text) {
        return !HAN.matcher(text).find()
                && !FORBIDDEN_SIGNS.matcher(text).find()
                && !PLACEHOLDER.matcher(text).find();
    }

    /** The same words may not be allowed and forbidden at once. */
    private static boolean contradicts(Rendering one, List<Rendering> all) {
        return one.usage() == Usage.FORBIDDEN
                && all.stream()
                        .anyMatch(other -> other.usage() != Usage.FORBIDDEN
                                && Folding.of(other.text()).equals(Folding.of(one.text())));
    }

    private void source(TermContent content) {
        if (content.status() == TermStatus.OFFICIAL && content.citation() == null) {
            add("citation", "termbase.citation-missing");
        }
        limit("citation", content.citation(), LONGEST_CITATION);
    }

    private void limit(String field, @Nullable String text, int longest) {
        if (text != null && (text.length() > longest || NO_TEXT.matcher(text).find())) {
            add(field, "termbase.too-long." + field);
        }
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    /** Each sentence once. */
    private void add(String field, String message) {
        var problem = new FieldProblem(field, message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
