package org.yiliu.quality.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.CategoryId;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.spelling.SpellingCheckRule;
import org.yiliu.quality.names.Pinyin;

/**
 * Reads American English with LanguageTool. Not safe for two threads; making one takes seconds, the first in a process
 * longest.
 */
class EnglishReader {

    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\\\)</?[1-9]\\d{0,3}/?>");

    /** Other checks look at quotation marks, spaces, repeated words, weekdays and names; and what is no fault in news. */
    private static final Set<String> NOT_ASKED = Set.of(
            "TYPOGRAPHY",
            "REPETITIONS_STYLE",
            "GENDER_NEUTRALITY",
            "WIKIPEDIA",
            "MULTITOKEN_SPELLING",
            "STYLE",
            "COLLOQUIALISMS",
            "CREATIVE_WRITING",
            "TEXT_ANALYSIS");

    private static final Set<String> RULES_NOT_ASKED = Set.of(
            "ENGLISH_WORD_REPEAT_RULE",
            "ENGLISH_WORD_REPEAT_BEGINNING_RULE",
            "UPPERCASE_SENTENCE_START",
            "UNLIKELY_OPENING_PUNCTUATION",
            "DATE_WEEKDAY",
            "COMPOUND_NNP_AGREEMENT",
            "ADVERB_OR_HYPHENATED_ADJECTIVE",
            "AS_IS_VBG",
            "PUNCTUATION_PARAGRAPH_END");

    private static final Pattern FAMILIES_NOT_ASKED = Pattern.compile(".*UNPAIRED.*|EN_DIACRITICS_.*|WORD_CONTAINS_.*");

    private static final Set<String> STYLE = Set.of(
            "REDUNDANCY",
            "PLAIN_ENGLISH",
            "NONSTANDARD_PHRASES",
            "BRITISH_ENGLISH",
            "AMERICAN_ENGLISH_STYLE",
            "COMPOUNDING",
            "REPETITIONS",
            "REGIONALISMS");

    private static final Pattern STYLE_RULES =
            Pattern.compile("EN_COMPOUNDS_.*|COMMA_COMPOUND_.*|.*_COMPOUNDS|QUOTATION_MARKS_COMMA");
    private static final int MOST_SUGGESTIONS = 5;
    private static final int MOST_SYLLABLES = 4;

    private final JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
    private final SpellingCheckRule dictionary;

    EnglishReader() {
        NOT_ASKED.forEach(category -> tool.disableCategory(new CategoryId(category)));
        tool.disableRules(tool.getAllRules().stream()
                .map(Rule::getId)
                .filter(id -> RULES_NOT_ASKED.contains(id)
                        || FAMILIES_NOT_ASKED.matcher(id).matches())
                .distinct()
                .toList());
        this.dictionary = tool.getAllRules().stream()
                .filter(SpellingCheckRule.class::isInstance)
                .map(SpellingCheckRule.class::cast)
                .filter(SpellingCheckRule::isDictionaryBasedSpellingRule)
                .findFirst()
                .orElseThrow();
    }

    /** What there is to mark in a target; placeholders are read over. */
    List<Slip> read(String target) {
        try {
            return tool.check(annotated(target)).stream()
                    .filter(match -> !isName(target, match))
                    .map(match -> slip(target, match))
                    .filter(slip -> slip.kind() != Slip.Kind.SPELLING || isMistake(slip))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Told before suggestions are asked for, which are dear. */
    private static boolean isName(String target, RuleMatch match) {
        String word = target.substring(match.getFromPos(), Math.min(match.getToPos(), target.length()));
        return match.getRule().isDictionaryBasedSpellingRule()
                && !word.isEmpty()
                && Character.isUpperCase(word.codePointAt(0))
                && (word.length() < Likeness.SHORTEST || Pinyin.isPinyin(word, 1, MOST_SYLLABLES));
    }

    private static AnnotatedText annotated(String target) {
        AnnotatedTextBuilder text = new AnnotatedTextBuilder();
        Matcher mark = PLACEHOLDER.matcher(target);
        int last = 0;
        while (mark.find()) {
            text.addText(target.substring(last, mark.start()));
            text.addMarkup(mark.group(), mark.group().endsWith("/>") ? " " : "");
            last = mark.end();
        }
        return text.addText(target.substring(last)).build();
    }

    private static Slip slip(String target, RuleMatch match) {
        int from = match.getFromPos();
        int to = Math.min(match.getToPos(), target.length());
        return new Slip(
                kind(match.getRule()),
                from,
                to,
                target.substring(from, to),
                match.getMessage()
                        .replace(RuleMatch.SUGGESTION_START_TAG, "“")
                        .replace(RuleMatch.SUGGESTION_END_TAG, "”"),
                match.getSuggestedReplacements().stream()
                        .limit(MOST_SUGGESTIONS)
                        .toList());
    }

    private static Slip.Kind kind(Rule rule) {
        if (rule.isDictionaryBasedSpellingRule()) {
            return Slip.Kind.SPELLING;
        }
        boolean style = STYLE.contains(rule.getCategory().getId().toString())
                || STYLE_RULES.matcher(rule.getId()).matches();
        return style ? Slip.Kind.STYLE : Slip.Kind.GRAMMAR;
    }

    /** A capitalised word that no dictionary has is a name, unless it is nearly an ordinary word. */
    private boolean isMistake(Slip slip) {
        String word = slip.text();
        if (!Character.isUpperCase(word.codePointAt(0))) {
            return word.chars().noneMatch(Character::isUpperCase);
        }
        return word.substring(1).chars().noneMatch(Character::isUpperCase)
                && slip.suggestions().stream()
                        .limit(1)
                        .anyMatch(other -> isOrdinary(other) && Likeness.isSlip(word, other));
    }

    private boolean isOrdinary(String word) {
        try {
            return !word.contains(" ") && !dictionary.isMisspelled(word.toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
