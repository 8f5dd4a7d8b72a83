package org.yiliu.quality.names;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A Chinese text as it sounds, in which names written in pinyin can be looked for. */
public final class SpokenChinese {

    private static final Map<Integer, List<String>> READINGS = new ConcurrentHashMap<>();

    /** What each character may sound like; other characters have no reading and end a name. */
    private final List<List<String>> sounds;

    /** Where characters that may sound like this stand. */
    private final Map<String, List<Integer>> places;

    public SpokenChinese(String chinese) {
        this.sounds = chinese.codePoints().mapToObj(SpokenChinese::readings).toList();
        this.places = java.util.stream.IntStream.range(0, sounds.size())
                .boxed()
                .flatMap(place -> sounds.get(place).stream().map(sound -> Map.entry(sound, place)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Whether characters one after another may be read as these letters. */
    public boolean contains(String latin) {
        String key = Pinyin.key(latin);
        return java.util.stream.IntStream.rangeClosed(1, Math.min(6, key.length()))
                .mapToObj(length -> places.get(key.substring(0, length)))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .anyMatch(place -> reads(place, key));
    }

    private boolean reads(int place, String key) {
        if (key.isEmpty()) {
            return true;
        }
        return place < sounds.size()
                && sounds.get(place).stream()
                        .filter(key::startsWith)
                        .anyMatch(sound -> reads(place + 1, key.substring(sound.length())));
    }

    private static List<String> readings(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                ? READINGS.computeIfAbsent(character, SpokenChinese::sounds)
                : List.of();
    }

    private static List<String> sounds(int character) {
        String one = Character.toString(character);
        return one.length() > 1
                ? List.of()
                : Pinyin.readings(one).get(0).stream()
                        .flatMap(sound -> Pinyin.keys(sound).stream())
                        .filter(key -> !key.isEmpty())
                        .distinct()
                        .toList();
    }
}
