package org.yiliu.machine;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of machine suggestions; docs/machine.md tells how to use them. The key is none of them: it comes from the
 * environment alone ({@link MachineKey}).
 *
 * @param enabled whether machines may be asked at all
 * @param provider whose language the machine speaks
 * @param baseUrl where it is, without the interface's own path: {@code https://api.deepl.com}; https, or http on this
 *     very computer
 * @param model the model to ask; for DeepL its {@code model_type}, which may be left out
 * @param name what people see instead of the provider's own name
 * @param targetLanguage which English
 * @param style house style, told to a machine that can be told; at most 4,000 characters
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest wait for the whole answer
 * @param answerLimit longest answer read
 * @param concurrent most answers this node waits for at once, so that a machine that hangs never holds up the desk
 * @param perMinute most suggestions one person may ask for in a minute
 * @param dailyCharacters most Chinese characters sent in any 24 hours, by everybody together; 0: no limit
 * @param circuit when to leave a failing machine alone
 */
@Validated
@ConfigurationProperties("yiliu.machine")
record MachineSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("none") Provider provider,
        @Nullable URI baseUrl,
        @Nullable @Size(max = 100) String model,
        @Nullable @Size(min = 1, max = 60) String name,
        @DefaultValue("EN-US") English targetLanguage,
        @Nullable @Size(max = 4000) String style,

        @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(minutes = 1)
        Duration connectTimeout,

        @DefaultValue("20s") @DurationMin(millis = 100) @DurationMax(minutes = 2)
        Duration readTimeout,

        @DefaultValue("1MB") DataSize answerLimit,
        @DefaultValue("16") @Min(1) @Max(100) int concurrent,
        @DefaultValue("20") @Min(1) @Max(1000) int perMinute,
        @DefaultValue("0") @PositiveOrZero long dailyCharacters,
        @DefaultValue @Valid Circuit circuit) {

    /** Whose language a machine speaks. */
    enum Provider {
        /** Nobody's. */
        NONE,
        /** DeepL's, version 2: {@code POST /v2/translate}. */
        DEEPL,
        /** OpenAI's: {@code POST /v1/chat/completions}; most servers of language models speak it too. */
        OPENAI
    }

    /** Which English is asked for. */
    enum English {
        EN_GB("EN-GB", "British English"),
        EN_US("EN-US", "American English");

        private final String code;
        private final String words;

        English(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** As DeepL names it. */
        String code() {
            return code;
        }

        String words() {
            return words;
        }
    }

    /**
     * A circuit that opens when asking is of no use for now.
     *
     * @param calls how many of the last answers count
     * @param minimum answers needed before it may open
     * @param failureRate percent of failures at which it opens, 1–100
     * @param open how long nobody is asked then; after that one answer decides
     */
    record Circuit(
            @DefaultValue("10") @Min(1) @Max(1000) int calls,
            @DefaultValue("5") @Min(1) @Max(1000) int minimum,
            @DefaultValue("50") @Min(1) @Max(100) int failureRate,

            @DefaultValue("1m") @DurationMin(millis = 100) @DurationMax(hours = 24)
            Duration open) {}
}
