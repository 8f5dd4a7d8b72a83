package org.yiliu.translation;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of a version's lines. */
@Component
class Lines {

    private final JsonMapper json = JsonMapper.builder().build();

    String write(List<EnglishVersion.Line> lines) {
        return json.writeValueAsString(lines);
    }

    List<EnglishVersion.Line> read(String stored) {
        return List.copyOf(json.readValue(stored, new TypeReference<List<EnglishVersion.Line>>() {}));
    }
}
