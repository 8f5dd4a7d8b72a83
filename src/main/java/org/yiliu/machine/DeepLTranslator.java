package org.yiliu.machine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Asks DeepL, or whatever speaks its language: {@code POST /v2/translate} with JSON
 * (developers.deepl.com/api-reference/translate). Placeholders travel as XML elements that never split a sentence.
 * Terms and neighbours can go along as {@code context} alone, which is read but not translated, nor billed.
 */
final class DeepLTranslator implements MachineTranslator {

    static final String PATH = "/v2/translate";
    static final String SCHEME = "DeepL-Auth-Key";

    /** A request holds 128 KiB at most; the text itself takes up to 60. */
    private static final int LONGEST_CONTEXT = 4000;

    private final String name;
    private final @Nullable String model;
    private final String targetLanguage;
    private final MachineHttp http;

    DeepLTranslator(String name, MachineSettings settings, MachineHttp http) {
        this.name = name;
        this.model = settings.model();
        this.targetLanguage = settings.targetLanguage().code();
        this.http = http;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String model() {
        return model;
    }

    @Override
    public String translate(MachineRequest request) {
        JsonNode answer = http.post(new Ask(
                List.of(Marks.toXml(Marks.read(request.source()))),
                "ZH",
                targetLanguage,
                context(request),
                "xml",
                "v2",
                List.of(Marks.PAIR, Marks.SINGLE),
                "0",
                model));
        JsonNode text = answer.path("translations").path(0).path("text");
        if (!text.isString()) {
            throw MachineUnavailableException.noAnswer(name, "an answer of another form");
        }
        return AnswerCheck.usable(name, request.source(), Marks.ofXml(text.stringValue()));
    }

    /** How terms were rendered, the Chinese around the text, similar sentences; what does not fit is left out. */
    private static String context(MachineRequest request) {
        Stream<String> terms = request.terms().stream()
                .filter(term -> !term.renderings().isEmpty())
                .map(term -> term.chinese() + " = " + term.renderings().get(0));
        Stream<String> around = Stream.of(request.previous(), request.next())
                .filter(neighbour -> neighbour != null)
                .map(neighbour -> plain(neighbour.source()));
        Stream<String> matches =
                request.matches().stream().map(match -> plain(match.source()) + " = " + plain(match.target()));
        StringJoiner context = new StringJoiner("\n");
        Stream.of(Stream.of(request.articleTitle()), terms, around, matches)
                .flatMap(lines -> lines)
                .filter(line -> !line.isBlank())
                .distinct()
                .filter(line -> context.length() + line.length() < LONGEST_CONTEXT)
                .forEachOrdered(context::add);
        return context.toString();
    }

    private static String plain(String text) {
        return Marks.read(text).stream()
                .map(piece -> piece.kind() == Marks.Kind.SINGLE ? " " : piece.text())
                .collect(Collectors.joining());
    }

    /** The body. Without sentence splitting, as a segment is one sentence. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Ask(
            List<String> text,
            String sourceLang,
            String targetLang,
            String context,
            String tagHandling,
            String tagHandlingVersion,
            List<String> nonSplittingTags,
            String splitSentences,
            @Nullable String modelType) {}
}
