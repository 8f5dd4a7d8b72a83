package org.yiliu.journey;

import static java.util.Map.of;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yiliu.journey.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Somebody who types on and on, and remembers every text that was acknowledged. */
final class Typist implements Runnable {

    private final Api person;
    private final String number;
    private final Map<Long, Map<Integer, String>> acknowledged = new ConcurrentHashMap<>();

    Typist(Api person, String number) {
        this.person = person;
        this.number = number;
    }

    String number() {
        return number;
    }

    int acknowledged() {
        return acknowledged.values().stream().mapToInt(Map::size).sum();
    }

    /** The acknowledged texts of each segment, by version. */
    Map<Long, Map<Integer, String>> bySegment() {
        return acknowledged;
    }

    /** Ends when nobody answers any more. */
    @Override
    public void run() {
        try {
            for (int draft = 1; true; draft++) {
                type("Draft " + draft);
            }
        } catch (UncheckedIOException killed) {
            // as meant
        }
    }

    private void type(String text) {
        String path = "/api/v1/articles/" + number + "/translation";
        for (JsonNode segment : person.get(path).json().path("segments")) {
            long id = segment.path("id").asLong();
            Answer saved = person.patch(
                    path + "/segments/" + id, segment.path("version").asInt(), of("target", text));
            if (saved.status() == 200) {
                acknowledged
                        .computeIfAbsent(id, each -> new ConcurrentHashMap<>())
                        .put(saved.json().path("version").asInt(), text);
            }
        }
    }
}
