package org.yiliu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (String bundle : bundles()) {
            assertThat(messages(bundle + "_zh_CN").keySet())
                    .as(bundle)
                    .containsExactlyInAnyOrderElementsOf(messages(bundle).keySet());
        }
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (String ending : List.of("", "_zh_CN")) {
            var keys = new ArrayList<String>();
            for (String bundle : bundles()) {
                Files.readAllLines(RESOURCES.resolve(bundle + ending + ".properties")).stream()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .forEach(keys::add);
            }
            assertThat(keys).as("messages" + ending).doesNotHaveDuplicates();
        }
    }

    @Test
    void messagesWithArgumentsAreWellFormed() throws IOException {
        for (String file : bundles().stream()
                .flatMap(bundle -> Stream.of(bundle, bundle + "_zh_CN"))
                .toList()) {
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
    void everyBundleIsRead() throws IOException {
        String settings = Files.readString(RESOURCES.resolve("application.yml"));

        assertThat(bundles()).allSatisfy(bundle -> assertThat(settings).contains(bundle));
    }

    @Test
    void templatesAskForKeysThatAreThere() throws IOException {
        var keys = keys();
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
        var keys = keys();
        var missing = new TreeSet<String>();
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            String text = Files.readString(source);
            missing.addAll(absent(REFUSED, text, keys, source));
            missing.addAll(absent(REJECTED, text, keys, source));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void rolesAndEventsHaveNames() throws IOException {
        var keys = keys();

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

    /** The shared bundle, and one for each module that has grown a folder of its own. */
    private static List<String> bundles() throws IOException {
        return Stream.concat(
                        Stream.of("messages"),
                        files(RESOURCES.resolve("messages"), ".properties").stream()
                                .map(file -> file.getFileName().toString())
                                .filter(name -> !name.contains("_zh_CN"))
                                .map(name -> "messages/" + name.replace(".properties", "")))
                .toList();
    }

    private static Set<String> keys() throws IOException {
        return bundles().stream()
                .flatMap(bundle -> messages(bundle).stringPropertyNames().stream())
                .collect(Collectors.toSet());
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
