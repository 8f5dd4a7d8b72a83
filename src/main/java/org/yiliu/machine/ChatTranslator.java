package org.yiliu.machine;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Asks a language model behind OpenAI's chat interface, {@code POST /v1/chat/completions}
 * (platform.openai.com/docs/api-reference/chat), which llama.cpp, vLLM, Ollama and many providers speak too. Nothing a
 * model says is trusted: what is not plainly the translation is refused.
 */
final class ChatTranslator implements MachineTranslator {

    static final String PATH = "/v1/chat/completions";
    static final String SCHEME = "Bearer";

    /** What a reasoning model thinks aloud before it answers. */
    private static final Pattern THOUGHTS = Pattern.compile("^\\s*<think>.*?</think>\\s*", Pattern.DOTALL);

    private static final Pattern FENCE = Pattern.compile("^```[a-zA-Z]*\\n(.*)\\n```$", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("^[\"“](.*)[\"”]$", Pattern.DOTALL);
    private static final Pattern QUOTE = Pattern.compile("[\"“”「」『』《》]");

    /** How models begin when they talk about a translation instead of giving it. */
    private static final Pattern TALK = Pattern.compile(
            "^(?:(?:sure|certainly|of course|okay|ok)\\b[,.!:]"
                    + "|(?:here(?:'s| is|’s)|the following is|below is)\\b.{0,60}\\btranslat"
                    + "|(?:english |the )?translation\\s*:|english\\s*:"
                    + "|i(?:'m|’m| am) (?:sorry|unable)\\b|i can(?:no|'|’)t\\b|as an ai\\b)",
            Pattern.CASE_INSENSITIVE);

    private final String name;
    private final String model;
    private final ChatPrompt prompt;
    private final MachineHttp http;

    ChatTranslator(String name, MachineSettings settings, MachineHttp http) {
        this.name = name;
        this.model = Objects.requireNonNull(settings.model());
        this.prompt = new ChatPrompt(settings);
        this.http = http;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public String translate(MachineRequest request) {
        JsonNode answer = http.post(new Ask(
                model,
                List.of(new Message("system", prompt.system()), new Message("user", prompt.user(request))),
                0,
                false));
        JsonNode choice = answer.path("choices").path(0);
        JsonNode content = choice.path("message").path("content");
        if (!content.isString()) {
            throw choice.path("message").path("refusal").isString()
                    ? UnusableAnswerException.refused(name)
                    : MachineUnavailableException.noAnswer(name, "an answer of another form");
        }
        if ("length".equals(choice.path("finish_reason").asString(""))) {
            throw UnusableAnswerException.cutOff(name);
        }
        String text = bare(content.stringValue(), request.source());
        return AnswerCheck.usable(name, request.source(), Marks.read(text));
    }

    /** The translation without what some models wrap it in. */
    private String bare(String content, String source) {
        String text = THOUGHTS.matcher(content).replaceFirst("").strip();
        text = inner(FENCE, text);
        if (!QUOTE.matcher(source).find()) {
            text = inner(QUOTED, text);
        }
        if (text.contains("\n") || TALK.matcher(text).find()) {
            throw UnusableAnswerException.noTranslation(name);
        }
        return text;
    }

    private static String inner(Pattern wrapping, String text) {
        Matcher wrapped = wrapping.matcher(text);
        return wrapped.matches() ? wrapped.group(1).strip() : text;
    }

    /** The body: no sampling, so that the same question has the same answer as far as the model can. */
    record Ask(String model, List<Message> messages, int temperature, boolean stream) {}

    record Message(String role, String content) {}
}
