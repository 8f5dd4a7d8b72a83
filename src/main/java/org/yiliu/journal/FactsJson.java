package org.yiliu.journal;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The small facts of a row as JSON, keys in order, so that the same facts are the same text. */
final class FactsJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> FACTS = new TypeReference<>() {};

    private FactsJson() {}

    static String write(Map<String, String> facts) {
        return JSON.writeValueAsString(new TreeMap<>(facts));
    }

    static Map<String, String> read(String json) {
        return JSON.readValue(json, FACTS);
    }
}
