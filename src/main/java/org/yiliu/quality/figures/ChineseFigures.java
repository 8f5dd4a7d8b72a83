package org.yiliu.quality.figures;

import static org.yiliu.quality.figures.ChineseNumber.is;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a Chinese text that are neither dates nor times of day, in order. */
final class ChineseFigures {

    /** What may follow a numeral of Han characters that counts something; 五 of 五粮液 is followed by none of them. */
    private static final String MEASURES = "个名位人年岁天日月周次项件条家所座辆架艘台套间层张篇部本册幅支枝只头匹场届期批种类门级元块角分秒米里亩斤克吨升度倍公平立户口株棵颗粒杯瓶箱袋包盒"
            + "例起宗笔处片段节课堂组队班排连师军号楼栋幢国省市县区乡镇村字页行句章余多来几小英海磅美欧日港万亿千百大集款道轮名卷封";

    private static final String NOT_TENTHS = "立功为员果就长都本年分交绩效品型人因批套对像形熟家体不材才天化见行";
    private static final String BEFORE_ABOUT = "近约超逾";
    private static final Set<String> AFTER_ABOUT = Set.of("以上", "左右", "上下", "以下", "以内", "有余", "之多", "多名");
    private static final Set<String> WORDS_BEFORE_ABOUT =
            Set.of("超过", "大约", "将近", "至少", "不到", "不足", "接近", "最多", "最少", "突破", "高达", "多达", "大概", "上述");
    private static final String RISING = "增长加高升大涨多快超扩";

    private final String text;
    private final List<Figure> figures = new ArrayList<>();

    private ChineseFigures(String text) {
        this.text = text;
    }

    /** @param calendar what is a date or a time, in order and apart */
    static List<Figure> read(String text, List<Span> calendar) {
        return new ChineseFigures(text).read(calendar);
    }

    private List<Figure> read(List<Span> calendar) {
        int at = 0;
        int span = 0;
        while (at < text.length()) {
            while (span < calendar.size() && calendar.get(span).from() < at) {
                span++;
            }
            if (span < calendar.size() && calendar.get(span).from() == at) {
                if (!calendar.get(span).values().isEmpty()) {
                    figures.add(calendar.get(span).figure(text));
                }
                at = calendar.get(span).to();
            } else {
                at = step(at);
            }
        }
        return figures;
    }

    /** Reads what stands here. @return where to go on */
    private int step(int at) {
        char c = text.charAt(at);
        SetPhrases.Phrase phrase = SetPhrases.at(text, at);
        if (phrase != null) {
            return phrase(at, phrase);
        }
        if (c < 128 && Character.isLetter(c)) {
            return latin(at);
        }
        if ((c == '几' || c == '数') && at + 1 < text.length() && HanNumeral.unit(text.charAt(at + 1)) > 0) {
            return vague(at);
        }
        ChineseNumber number = ChineseNumber.at(text, at);
        if (number != null) {
            if (!number.definite()) {
                neighbours(number);
            }
            return quantity(number);
        }
        hidden(at, c);
        return at + 1;
    }

    /** English may say a number for words that hide one: 双方 is both sides, 首个 is No. 1, 半 is 50%. */
    private void hidden(int at, char c) {
        int[] values = switch (c) {
            case '双', '俩', '对', '再', '次' -> new int[] {2};
            case '首', '头', '单', '元', '每', '初', '冠' -> new int[] {1};
            case '半' -> new int[] {50, 6, 30};
            case '全' -> new int[] {100, 24};
            case '仨' -> new int[] {3};
            case '旬' -> new int[] {10};
            case '亚' -> new int[] {2};
            case '季' -> new int[] {3, 4};
            default -> new int[0];
        };
        if (values.length > 0) {
            figures.add(Span.of(at, at + 1, values).figure(text));
        }
        if (c == '半') {
            add(
                    FigureKind.VAGUE,
                    at,
                    at + 1,
                    List.of(new BigDecimal("0.5")),
                    false,
                    false,
                    Measures.unit(text, at + 1));
        }
    }

    /** 五六百 is 500 or 600, 二三 is 2 or 3: English may say either. */
    private void neighbours(ChineseNumber number) {
        for (int at = number.from(); at < number.to(); at++) {
            int digit = HanNumeral.digit(text.charAt(at));
            if (digit > 0) {
                BigDecimal value = BigDecimal.valueOf(digit);
                List<BigDecimal> values = new ArrayList<>(List.of(value));
                for (int unit = at + 1; unit < number.to(); unit++) {
                    long factor = HanNumeral.unit(text.charAt(unit));
                    value = factor > 0 ? value.multiply(BigDecimal.valueOf(factor)) : value;
                }
                values.add(value);
                add(FigureKind.VAGUE, at, at + 1, values, true, false, "");
            }
        }
    }

    private int phrase(int at, SetPhrases.Phrase phrase) {
        int to = at + phrase.text().length();
        List<BigDecimal> values = new ArrayList<>(phrase.values());
        for (int i = at; i < to; ) {
            ChineseNumber number = ChineseNumber.at(text, i);
            if (number != null && number.to() <= to) {
                values.add(number.value());
                i = number.to();
            } else {
                i++;
            }
        }
        if (!values.isEmpty()) {
            figures.add(new Figure(FigureKind.NUMBER, at, to, phrase.text(), values, false, false, ""));
        }
        return to;
    }

    /** A name in Latin letters: the digits in it (C919, COVID-19) are said in English as well. */
    private int latin(int at) {
        int to = at;
        while (to < text.length() && isLatin(to)) {
            to++;
        }
        boolean address = text.substring(at, to).indexOf('/') >= 0 || text.startsWith("www.", at);
        for (int i = at; i < to; i++) {
            if (ChineseNumber.digit(text, i) >= 0) {
                int end = i;
                while (end < to && ChineseNumber.digit(text, end) >= 0) {
                    end++;
                }
                if (end - i <= 12) {
                    BigDecimal value = new BigDecimal(text.substring(i, end));
                    add(FigureKind.NUMBER, at, to, List.of(value), false, !address, "");
                }
                i = end;
            }
        }
        return to;
    }

    private boolean isLatin(int at) {
        char c = text.charAt(at);
        boolean joins = c == '-' || c == '/' || c == '_' || c == '.';
        return c < 128
                && (Character.isLetterOrDigit(c) || joins && at + 1 < text.length() && isAsciiAlphanumeric(at + 1));
    }

    private boolean isAsciiAlphanumeric(int at) {
        char c = text.charAt(at);
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private int vague(int at) {
        int to = at + 1;
        BigDecimal value = BigDecimal.ONE;
        while (to < text.length() && to - at < 5 && HanNumeral.unit(text.charAt(to)) > 0) {
            value = value.multiply(BigDecimal.valueOf(HanNumeral.unit(text.charAt(to++))));
        }
        add(FigureKind.VAGUE, at, to, List.of(value), true, false, "");
        return to;
    }

    private int quantity(ChineseNumber number) {
        int next = skipSpace(number.to());
        FigureKind kind = FigureKind.NUMBER;
        List<BigDecimal> values = List.of(number.value());
        boolean stated = number.arabic() ? number.value().compareTo(BigDecimal.ONE) > 0 : isCounted(number);
        int to = number.to();
        boolean han = !number.arabic() && number.definite();
        if (is(text, next, "%％")) {
            return add(number, FigureKind.PERCENT, next + 1, values, true);
        }
        if (text.startsWith("百分点", next) || text.startsWith("个百分点", next)) {
            return add(number, FigureKind.POINTS, text.indexOf("百分点", next) + 3, values, number.definite());
        }
        if (text.startsWith("分之", next)) {
            Figure part = part(number, next + 2);
            if (part != null) {
                figures.add(part);
                return part.to();
            }
        }
        if (is(text, next, "成") && isTenths(number, next)) {
            boolean half = is(text, next + 1, "半");
            BigDecimal percent = number.value().multiply(BigDecimal.TEN);
            values = List.of(half ? percent.add(BigDecimal.valueOf(5)) : percent);
            return add(number, FigureKind.PERCENT, next + (half ? 2 : 1), values, number.definite());
        }
        if (is(text, next, "倍")) {
            return multiple(number, next);
        }
        if (is(text, next, "番") && turnsOver(number)) {
            int doublings = Math.min(number.value().intValue(), 20);
            values = List.of(BigDecimal.valueOf(2).pow(doublings));
            return add(number, FigureKind.MULTIPLE, next + 1, values, han || number.arabic());
        }
        if (is(text, number.from() - 1, "第")) {
            kind = FigureKind.ORDINAL;
            stated = number.arabic() || number.definite() && number.value().compareTo(BigDecimal.TEN) > 0;
        }
        return add(number, kind, to, Measures.alternatives(text, next, number.value()), stated);
    }

    private boolean isCounted(ChineseNumber number) {
        return number.definite()
                && number.value().compareTo(BigDecimal.TEN) > 0
                && text.substring(number.from(), number.to()).indexOf('几') < 0
                && (is(text, number.to(), MEASURES) || is(text, number.to() - 1, "余多来"));
    }

    private boolean isTenths(ChineseNumber number, int next) {
        return number.value().compareTo(BigDecimal.TEN) < 0
                && number.value().signum() > 0
                && !is(text, next + 1, NOT_TENTHS)
                && !is(text, number.from() - 1, "第统");
    }

    private boolean turnsOver(ChineseNumber number) {
        return is(text, number.from() - 1, "翻") || is(text, number.from() - 1, "了") && is(text, number.from() - 2, "翻");
    }

    /** 百分之三十, 三分之一. */
    private @Nullable Figure part(ChineseNumber whole, int from) {
        ChineseNumber part = ChineseNumber.at(text, from);
        if (part == null || whole.value().signum() == 0) {
            return null;
        }
        boolean about = part.about() || isAbout(whole.from(), part.to());
        boolean percent = whole.value().compareTo(BigDecimal.valueOf(100)) == 0;
        BigDecimal share = part.value().divide(whole.value(), 6, RoundingMode.HALF_UP);
        List<BigDecimal> values = percent
                ? List.of(part.value())
                : List.of(share, share.movePointRight(2), share.movePointRight(3), part.value());
        return new Figure(
                percent ? FigureKind.PERCENT : FigureKind.FRACTION,
                whole.from(),
                part.to(),
                text.substring(whole.from(), part.to()),
                values,
                about,
                part.definite(),
                "");
    }

    /** 增长两倍 makes it three times as much; 是两倍 and 增长到两倍 are twice as much. */
    private int multiple(ChineseNumber number, int next) {
        int before = number.from() - 1;
        while (before >= 0 && number.from() - before < 5 && is(text, before, "了近约超过逾将达至少出")) {
            before--;
        }
        boolean reaches = text.substring(Math.max(0, before), number.from()).contains("达到");
        boolean grows = is(text, before, RISING) && !reaches;
        boolean half = is(text, next + 1, "半");
        BigDecimal value = half ? number.value().add(new BigDecimal("0.5")) : number.value();
        BigDecimal percent = value.movePointRight(2);
        List<BigDecimal> values = grows ? List.of(value, value.add(BigDecimal.ONE), percent) : List.of(value, percent);
        boolean stated = number.definite() && (grows || value.compareTo(BigDecimal.ONE) != 0);
        return add(number, grows ? FigureKind.GROWTH : FigureKind.MULTIPLE, next + (half ? 2 : 1), values, stated);
    }

    private int add(ChineseNumber number, FigureKind kind, int to, List<BigDecimal> values, boolean stated) {
        boolean about = number.about() || isAbout(number.from(), to);
        add(kind, number.from(), to, values, about, stated, Measures.unit(text, skipSpace(to)));
        return to;
    }

    private void add(
            FigureKind kind, int from, int to, List<BigDecimal> values, boolean about, boolean stated, String unit) {
        figures.add(new Figure(kind, from, to, text.substring(from, to), values, about, stated, unit));
    }

    private boolean isAbout(int from, int to) {
        if (is(text, from - 1, BEFORE_ABOUT)
                || from > 1 && WORDS_BEFORE_ABOUT.contains(text.substring(from - 2, from))) {
            return true;
        }
        for (int at = to; at <= to + 2 && at + 2 <= text.length(); at++) {
            if (AFTER_ABOUT.contains(text.substring(at, at + 2))) {
                return true;
            }
        }
        return false;
    }

    private int skipSpace(int at) {
        return is(text, at, " ") ? at + 1 : at;
    }
}
