package org.yiliu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.yiliu.account.Role;
import org.yiliu.journal.JournalEvent;

/** Every word a person sees is there in both languages, and no template says one of its own. */
class I18nTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-zA-Z0-9.-]*)[}(]");
    private static final Pattern SAID = Pattern.compile("#words\\.say\\('([a-z][a-zA-Z0-9.-]*)'\\)");
    private static final Pattern REFUSED = Pattern.compile("HttpStatus\\.[A-Z_]+,\\s*\"([a-z][a-zA-Z0-9.-]*)\"");
    private static final Pattern REJECTED =
            Pattern.compile("InvalidRequestException\\.of\\(\\s*\"[^\"]+\",\\s*\"([a-z][a-zA-Z0-9.-]*\\.[a-z-]+)\"");
    private static final Set<String> KEYS = Set.of("kbd", "script", "style");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(messages("messages_zh_CN").keySet())
                .containsExactlyInAnyOrderElementsOf(messages("messages").keySet());
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (String file : List.of("messages", "messages_zh_CN")) {
            var keys = Files.readAllLines(RESOURCES.resolve(file + ".properties")).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void messagesWithArgumentsAreWellFormed() {
        for (String file : List.of("messages", "messages_zh_CN")) {
            messages(file).forEach((key, text) -> {
                if (text.toString().contains("{0")) {
                    assertThat(new MessageFormat(text.toString()))
                            .as("%s %s", file, key)
                            .isNotNull();
                    assertThat(text.toString().replace("''", ""))
                            .as("%s %s: a single ' begins a quotation", file, key)
                            .doesNotContain("'");
                }
            });
        }
    }

    @Test
    void templatesAskForKeysThatAreThere() throws IOException {
        var keys = messages("messages").stringPropertyNames();
        var missing = new TreeSet<String>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            missing.addAll(absent(KEY, text, keys, template));
            missing.addAll(absent(SAID, text, keys, template));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void codeRefusesWithSentencesThatAreThere() throws IOException {
        var keys = messages("messages").stringPropertyNames();
        var missing = new TreeSet<String>();
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            String text = Files.readString(source);
            missing.addAll(absent(REFUSED, text, keys, source));
            missing.addAll(absent(REJECTED, text, keys, source));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void rolesAndEventsHaveNames() {
        var keys = messages("messages").stringPropertyNames();

        assertThat(keys).containsAll(names("role.", Role.values()));
        assertThat(keys).containsAll(names("event.", JournalEvent.values()));
    }

    /** Text within an element that Thymeleaf fills is a sample for the eye and never shown; an address is no word. */
    @Test
    void templatesHaveNoWordsOfTheirOwn() throws IOException {
        var own = new TreeSet<String>();
        for (Path template : templates()) {
            Jsoup.parse(Files.readString(template).replaceAll("(?s)<!--/\\*.*?\\*/-->", ""))
                    .traverse((node, depth) -> {
                        if (node instanceof TextNode text
                                && LETTERS.matcher(text.text()).find()
                                && !text.text().contains("[[#{")
                                && !text.text().strip().startsWith("/")
                                && !isFilled((Element) text.parent())) {
                            own.add(template.getFileName() + ": " + text.text().strip());
                        }
                    });
        }

        assertThat(own).isEmpty();
    }

    private static boolean isFilled(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (Stream.of("th:text", "th:utext", "th:replace", "th:insert").anyMatch(at::hasAttr)
                    && !at.tagName().equals("html")) {
                return true;
            }
        }
        return KEYS.contains(element.tagName());
    }

    private static Set<String> absent(Pattern pattern, String text, Set<String> keys, Path template) {
        var absent = new TreeSet<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!keys.contains(matcher.group(1))) {
                absent.add(template.getFileName() + ": " + matcher.group(1));
            }
        }
        return absent;
    }

    private static List<Path> templates() throws IOException {
        return files(RESOURCES.resolve("templates"), ".html");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static List<String> names(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name()).toList();
    }

    private static Properties messages(String name) {
        var messages = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name + ".properties"))) {
            messages.load(reader);
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
        return messages;
    }
}
