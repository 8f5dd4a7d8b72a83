package org.yiliu.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Units and queries made of real sentences: clauses joined anew, numbers and single characters changed. The same seed
 * gives the same corpus.
 */
final class MemoryCorpus {

    private static final long SEED = 20261128;
    private static final Pattern CLAUSE = Pattern.compile("(?<=[，、；：。！？])");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private final List<String[]> news;
    private final List<String[]> talk;
    private final List<String> characters = new ArrayList<>();

    private MemoryCorpus(List<String[]> news, List<String[]> talk) {
        this.news = news;
        this.talk = talk;
        for (String[] pair : news) {
            pair[0].codePoints().mapToObj(Character::toString).forEach(characters::add);
        }
    }

    static MemoryCorpus read(Path data) throws IOException {
        List<String> chinese = Files.readAllLines(data.resolve("wmt21-news-zh-en/newstest2021.zh-en.src.zh"));
        List<String> english = Files.readAllLines(data.resolve("wmt21-news-zh-en/newstest2021.zh-en.ref.A.en"));
        List<String[]> news = new ArrayList<>();
        for (int at = 0; at < chinese.size(); at++) {
            news.add(new String[] {chinese.get(at).strip(), english.get(at).strip()});
        }
        List<String[]> talk = Files.readAllLines(data.resolve("tatoeba-cmn-eng.tsv")).stream()
                .map(line -> line.replace("\uFEFF", "").split("\t"))
                .filter(cells -> cells.length > 1)
                .map(cells -> new String[] {cells[1], cells[0]})
                .toList();
        return new MemoryCorpus(news, talk);
    }

    /** Different units, the real sentences among them. */
    void units(int count, BiConsumer<String, String> taker) {
        Random random = new Random(SEED);
        Set<Long> seen = new HashSet<>();
        List<String[]> clauses = clauses();
        int made = 0;
        for (List<String[]> real : List.of(news, talk)) {
            for (String[] pair : real) {
                if (made < count && isNew(seen, pair[0])) {
                    taker.accept(pair[0], pair[1]);
                    made++;
                }
            }
        }
        while (made < count) {
            String[] unit = joined(clauses, random);
            if (isNew(seen, unit[0])) {
                taker.accept(unit[0], unit[1]);
                made++;
            }
        }
    }

    private static boolean isNew(Set<Long> seen, String text) {
        long hash = 1125899906842597L;
        for (int at = 0; at < text.length(); at++) {
            hash = 31 * hash + text.charAt(at);
        }
        return seen.add(hash);
    }

    /** Real sentences, most of them news, with up to three in ten characters changed. */
    List<String> queries(int count) {
        Random random = new Random(SEED + 1);
        List<String> queries = new ArrayList<>();
        while (queries.size() < count) {
            String text = pick(random.nextInt(10) < 7 ? news : talk, random)[0];
            if (text.length() >= 4) {
                queries.add(changed(text, random.nextInt(31), random));
            }
        }
        return queries;
    }

    private List<String[]> clauses() {
        List<String[]> clauses = new ArrayList<>();
        for (int times = 0; times < 4; times++) {
            news.forEach(pair -> split(pair, clauses));
        }
        talk.forEach(pair -> split(pair, clauses));
        return clauses;
    }

    private static void split(String[] pair, List<String[]> clauses) {
        String[] parts = CLAUSE.split(pair[0]);
        String[] words = pair[1].split(" ");
        for (int at = 0; at < parts.length; at++) {
            int from = words.length * at / parts.length;
            int to = words.length * (at + 1) / parts.length;
            clauses.add(new String[] {parts[at], String.join(" ", List.of(words).subList(from, to))});
        }
    }

    private String[] joined(List<String[]> clauses, Random random) {
        StringBuilder source = new StringBuilder();
        StringBuilder target = new StringBuilder();
        for (int parts = 1 + random.nextInt(5); parts > 0; parts--) {
            String[] clause = pick(clauses, random);
            source.append(clause[0]);
            target.append(clause[1]).append(' ');
        }
        return new String[] {
            changed(source.toString(), random.nextInt(4) * 3, random),
            target.toString().strip()
        };
    }

    /** Changes so many percent of the characters, and half of the times the numbers. */
    private String changed(String text, int percent, Random random) {
        StringBuilder changed = new StringBuilder(
                random.nextBoolean()
                        ? DIGIT.matcher(text).replaceAll(digit -> Integer.toString(random.nextInt(10)))
                        : text);
        for (int edits = changed.length() * percent / 100; edits > 0 && changed.length() > 1; edits--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, pick(characters, random));
                default -> changed.replace(at, at + 1, pick(characters, random));
            }
        }
        return changed.toString();
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
