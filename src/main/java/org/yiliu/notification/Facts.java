package org.yiliu.notification;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Small facts by name as JSON, keys in order. */
final class Facts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> FACTS = new TypeReference<>() {};

    private Facts() {}

    static String write(Map<String, String> facts) {
        return JSON.writeValueAsString(new TreeMap<>(facts));
    }

    static Map<String, String> read(String json) {
        return JSON.readValue(json, FACTS);
    }
}
