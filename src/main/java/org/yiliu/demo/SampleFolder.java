package org.yiliu.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code demo/} on the class path. */
@Component
@Profile("demo")
class SampleFolder {

    private final JsonMapper json = JsonMapper.builder().build();

    List<Sample> samples() {
        return json.readValue(bytes("samples.json"), new TypeReference<List<Sample>>() {});
    }

    Map<String, Sample.Pair> english(Sample sample) {
        return Sample.bySource(json.readValue(bytes(sample.english()), new TypeReference<List<Sample.Pair>>() {}));
    }

    byte[] bytes(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("sample file " + name, missing);
        }
    }

    /** A picture that a draft names by its path. */
    Optional<byte[]> picture(String path) {
        return path.startsWith("pictures/") && !path.contains("..") ? Optional.of(bytes(path)) : Optional.empty();
    }
}
