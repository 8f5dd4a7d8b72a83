package org.yiliu.workflow.diagram;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** What an element is called: English as its name, Chinese as the extension property {@value #CHINESE}. */
record Words(String english, String chinese) {

    private static final String CHINESE = "label.zh-CN";
    private static final String NO_LINE_STARTS_WITH = "，。、？！：；）》”?!.,";

    static Words of(BaseElement element) {
        String name = element.getAttributeValue("name");
        String english = name == null ? "" : name;
        return new Words(english, chinese(element).findFirst().orElse(english));
    }

    private static Stream<String> chinese(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return Stream.empty();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> CHINESE.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue());
    }

    String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }

    /** Lines of about equal length, as few as fit the width; a word longer than the width stands alone. */
    static List<String> lines(String text, double width, double size) {
        List<String> pieces = pieces(text);
        for (int count = 1; count < pieces.size(); count++) {
            List<String> lines = evenly(pieces, count, width(text, size) / count, size);
            if (lines.stream().allMatch(line -> width(line, size) <= width)) {
                return lines;
            }
        }
        return pieces.stream().map(String::strip).toList();
    }

    /** Breaks into at most {@code count} lines, each ending at the piece nearest to its share. */
    private static List<String> evenly(List<String> pieces, int count, double share, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces) {
            double with = width((line + piece).strip(), size);
            double without = width(line.toString().strip(), size);
            boolean full = !line.isEmpty() && with - share > share - without;
            if (full && lines.size() < count - 1) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** Where a line may end: after a word of either language, never before a space or closing punctuation. */
    private static List<String> pieces(String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.SIMPLIFIED_CHINESE);
        words.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            boolean last = end == text.length();
            if (last || text.charAt(end) != ' ' && NO_LINE_STARTS_WITH.indexOf(text.charAt(end)) < 0) {
                pieces.add(text.substring(start, end));
                start = end;
            }
        }
        return pieces;
    }

    /** About the width in the interface's fonts; they differ by a few per cent. */
    static double width(String text, double size) {
        return text.chars().mapToDouble(c -> width((char) c)).sum() * size;
    }

    private static double width(char c) {
        if (wide(c)) {
            return 1;
        }
        if ("fijlrtI.,:;'|! ·".indexOf(c) >= 0) {
            return 0.31;
        }
        if ("mwMW".indexOf(c) >= 0) {
            return 0.85;
        }
        return Character.isUpperCase(c) ? 0.64 : 0.56;
    }

    private static boolean wide(char c) {
        return c >= 0x2E80;
    }
}
