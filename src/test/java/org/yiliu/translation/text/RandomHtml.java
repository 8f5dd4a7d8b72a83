package org.yiliu.translation.text;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random bodies of the small set, and random things a person may type. */
final class RandomHtml {

    private static final List<String> TEXTS = List.of(
            "会议",
            "召开。",
            "“好！”",
            "35项",
            "67.5%",
            "；",
            "，",
            "《怎么办？》",
            "a &lt;1&gt; b",
            "&amp;",
            "他说。",
            "……",
            "\\",
            "\\&lt;/2&gt;");
    private static final List<String> TYPED = List.of(
            "<1>", "</1>", "<2>", "</2>", "<3/>", "<3>", "</3>", "<1/>", "word", " ", "<b>", "&", "\\", "\"", "<", ">");

    private RandomHtml() {}

    static String body(Random random) {
        return join(random, 1 + random.nextInt(5), () -> block(random));
    }

    static String target(Random random) {
        return join(random, random.nextInt(12), () -> pick(random, TYPED));
    }

    private static String block(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "<h2>" + inline(random, 1) + "</h2>";
            case 1 -> "<ul>" + join(random, 2, () -> "<li>" + inline(random, 2) + "</li>") + "</ul>";
            case 2 ->
                "<table><tbody><tr>" + join(random, 2, () -> "<td>" + inline(random, 1) + "</td>")
                        + "</tr></tbody></table>";
            case 3 -> "<figure><img src=\"/media/1\"><figcaption>" + inline(random, 1) + "</figcaption></figure>";
            default -> "<p>" + inline(random, 3) + "</p>";
        };
    }

    private static String inline(Random random, int depth) {
        return "始" + join(random, random.nextInt(8), () -> depth == 0 ? pick(random, TEXTS) : formatted(random, depth))
                + "终";
    }

    private static String formatted(Random random, int depth) {
        return switch (random.nextInt(10)) {
            case 0 -> "<strong>" + inline(random, depth - 1) + "</strong>";
            case 1 -> "<em>" + inline(random, depth - 1) + "</em>";
            case 2 -> "<a href=\"/x?y=1&amp;z=2\">" + pick(random, TEXTS) + "</a>";
            case 3 -> "甲<br>乙";
            default -> pick(random, TEXTS);
        };
    }

    private static String pick(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String join(Random random, int count, Supplier<String> part) {
        return IntStream.range(0, count).mapToObj(i -> part.get()).collect(Collectors.joining());
    }
}
