package org.yiliu.translation.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Writes valid XLIFF 2.0 and 2.1 core files at random, with everything the core has (groups, notes, skeletons, original
 * data, split units, ignorables, order, annotations, spanning codes) and with modules and extensions around, and says what
 * each unit means.
 */
final class XliffGenerator {

    private static final List<String> HAN = List.of("学校", "今天", "举行", "典礼", "校长", "致辞", "同学们", "A座", "2026 年");
    private static final List<String> ENGLISH = List.of("The school", "held", "a ceremony", "today", "in 2026", "AT&T");
    private static final List<String> STATES = List.of("initial", "translated", "reviewed", "final");
    private static final String MODULES = """
            <mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match id="m1" ref="#%1$s" similarity="80.5"><source>别的 &amp; &lt;</source><target>other</target></mtc:match></mtc:matches>
            <gls:glossary xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"><gls:glossEntry><gls:term>典礼</gls:term><gls:translation>ceremony</gls:translation></gls:glossEntry></gls:glossary>
            <mda:metadata xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"><mda:metaGroup category="tool"><mda:meta type="k">v</mda:meta></mda:metaGroup></mda:metadata>
            <val:validation xmlns:val="urn:oasis:names:tc:xliff:validation:2.0"><val:rule isNotPresent="xyz"/></val:validation>
            <my:thing xmlns:my="urn:example:tool" my:at="1"><my:inner>&#10; &lt;</my:inner></my:thing>""";

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<Unit> units = new ArrayList<>();
    private int groups;
    private int code;

    XliffGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** What a unit says; the source and target as plain text without codes. */
    record Unit(
            String id,
            String source,
            @Nullable String target,
            @Nullable String state,
            boolean part,
            boolean modules) {}

    record File(String xml, List<Unit> units) {}

    File file() {
        out.append("<?xml version=\"1.0\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"")
                .append(one("2.0", "2.1"))
                .append("\" srcLang=\"zh-CN\" trgLang=\"en\"")
                .append(maybe(" xml:space=\"default\""))
                .append(">\n<file id=\"YL-2026-0042\"")
                .append(maybe(" canResegment=\"yes\"") + maybe(" translate=\"no\"") + maybe(" trgDir=\"ltr\""))
                .append(">\n")
                .append(maybe("<skeleton><s xmlns=\"urn:example:skeleton\">&lt;p&gt;</s></skeleton>"))
                .append(maybe("<notes><note id=\"f1\" priority=\"2\">on the file</note></notes>"));
        int count = 1 + random.nextInt(6);
        for (int unit = 1; unit <= count; unit++) {
            boolean grouped = random.nextInt(4) == 0;
            out.append(grouped ? "<group id=\"g" + ++groups + "\"" + maybe(" name=\"x\"") + ">" : "");
            unit("s" + unit);
            out.append(grouped ? "</group>\n" : "\n");
        }
        out.append("</file></xliff>");
        return new File(out.toString(), units);
    }

    private void unit(String id) {
        int parts = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
        boolean modules = random.nextInt(3) == 0;
        boolean data = random.nextBoolean();
        code = 0;
        out.append("<unit id=\"")
                .append(id)
                .append("\" name=\"")
                .append(id)
                .append(".v3\"")
                .append(maybe(" translate=\"yes\""))
                .append(maybe(" xml:space=\"preserve\""))
                .append(maybe(" xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\""))
                .append(">");
        out.append(modules ? MODULES.formatted("p1") : "");
        out.append(maybe("<notes><note appliesTo=\"source\" category=\"c\">note</note></notes>"));
        out.append(data ? "<originalData><data id=\"d1\">&lt;b&gt;<cp hex=\"001F\"/></data></originalData>" : "");
        parts(id, parts, data, modules);
        out.append("</unit>");
    }

    private void parts(String id, int parts, boolean data, boolean modules) {
        boolean translated = random.nextInt(4) > 0;
        boolean part = translated && parts > 1 && random.nextInt(6) == 0;
        boolean reorder = translated && !part && parts > 1 && random.nextBoolean();
        List<Integer> order = new ArrayList<>();
        for (int at = 1; at <= parts; at++) {
            order.add(at);
        }
        if (reorder) {
            Collections.shuffle(order, random);
        }
        StringBuilder source = new StringBuilder();
        String[] targets = new String[parts];
        List<String> states = new ArrayList<>();
        for (int at = 0; at < parts; at++) {
            Text chinese = text(HAN, "。", data);
            Text english = text(ENGLISH, ".", data);
            boolean has = translated && !(part && at == parts - 1);
            String state = parts == 1 && random.nextInt(3) == 0 ? null : STATES.get(random.nextInt(has ? 4 : 1));
            out.append("<segment id=\"p")
                    .append(at + 1)
                    .append("\"")
                    .append(state == null ? "" : " state=\"" + state + "\"")
                    .append(state == null ? "" : maybe(" subState=\"tool:x\""))
                    .append(">")
                    .append("<source>")
                    .append(chinese.xml)
                    .append("</source>");
            if (has) {
                out.append("<target")
                        .append(reorder ? " order=\"" + order.get(at) + "\"" : "")
                        .append(maybe(" xml:lang=\"en\""))
                        .append(">")
                        .append(english.xml)
                        .append("</target>");
                targets[order.get(at) - 1] = english.plain;
            }
            out.append("</segment>");
            source.append(chinese.plain);
            states.add(state);
        }
        String target = translated
                ? String.join(
                        " ",
                        java.util.Arrays.stream(targets)
                                .filter(it -> it != null)
                                .toList())
                : null;
        units.add(new Unit(id, source.toString(), target, least(states), part, modules));
    }

    private static @Nullable String least(List<String> states) {
        return STATES.stream().filter(states::contains).findFirst().orElse(null);
    }

    private record Text(String xml, String plain) {}

    /** Words with every inline element of the core between and around them. */
    private Text text(List<String> words, String end, boolean data) {
        StringBuilder xml = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        int count = 1 + random.nextInt(4);
        for (int at = 0; at < count; at++) {
            String word = words.get(random.nextInt(words.size()));
            String escaped = word.replace("&", "&amp;");
            int id = ++code;
            String start = data ? " dataRefStart=\"d1\" dataRefEnd=\"d1\"" : "";
            String reference = data ? " dataRef=\"d1\"" : "";
            xml.append(at > 0 && words == ENGLISH ? " " : "");
            plain.append(at > 0 && words == ENGLISH ? " " : "");
            switch (random.nextInt(9)) {
                case 0 -> xml.append("<pc id=\"" + id + "\"" + start + ">" + escaped + "</pc>");
                case 1 -> xml.append("<ph id=\"" + id + "\"" + reference + " equiv=\"\"/>" + escaped);
                case 2 ->
                    xml.append("<sc id=\"" + id + "\"" + reference + " type=\"fmt\"/>" + escaped + "<ec startRef=\""
                            + id + "\"" + reference + " type=\"fmt\"/>");
                case 3 ->
                    xml.append("<mrk id=\"a" + id + "\" type=\"comment\" value=\"why &lt;\">" + escaped + "</mrk>");
                case 4 ->
                    xml.append(
                            "<sm id=\"b" + id + "\" translate=\"no\"/>" + escaped + "<em startRef=\"b" + id + "\"/>");
                case 5 ->
                    xml.append(
                            "<pc id=\"" + id + "\"><mrk id=\"a" + id + "\" type=\"term\">" + escaped + "</mrk></pc>");
                case 6 -> xml.append("<!-- c --><?p i?>" + escaped);
                case 7 -> xml.append("<![CDATA[" + word + "]]>");
                default -> xml.append(escaped);
            }
            plain.append(word);
        }
        return new Text(xml + end, plain + end);
    }

    private String one(String first, String second) {
        return random.nextBoolean() ? first : second;
    }

    private String maybe(String text) {
        return random.nextInt(3) == 0 ? text : "";
    }
}
