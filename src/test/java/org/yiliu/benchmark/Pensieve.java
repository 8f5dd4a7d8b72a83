package org.yiliu.benchmark;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Okapi's translation memory, for comparison. It stands on an old Lucene, so it lives behind a class loader of its own
 * and is spoken to by reflection.
 */
final class Pensieve implements AutoCloseable {

    private static final String OKAPI = "net.sf.okapi.";

    private final URLClassLoader loader;
    private final Object chinese;
    private final Object english;
    private final Constructor<?> fragment;
    private final Constructor<?> variant;
    private final Constructor<?> unit;
    private final Object directory;
    private final Object writer;
    private final Method index;
    private Object seeker = new Object();
    private Method search;
    private Method found;
    private Method source;
    private Method content;

    Pensieve(Path jars, Path folder, boolean anew) throws ReflectiveOperationException, IOException {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> files = Files.list(jars)) {
            for (Path file : files.toList()) {
                urls.add(file.toUri().toURL());
            }
        }
        loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Class<?> locale = type(OKAPI + "common.LocaleId");
        chinese = locale.getMethod("fromString", String.class).invoke(null, "zh-CN");
        english = locale.getMethod("fromString", String.class).invoke(null, "en");
        fragment = type(OKAPI + "common.resource.TextFragment").getConstructor(String.class);
        Class<?> variantType = type(OKAPI + "tm.pensieve.common.TranslationUnitVariant");
        variant = variantType.getConstructor(locale, type(OKAPI + "common.resource.TextFragment"));
        Class<?> unitType = type(OKAPI + "tm.pensieve.common.TranslationUnit");
        unit = unitType.getConstructor(variantType, variantType);
        Files.createDirectories(folder);
        directory = type("org.apache.lucene.store.FSDirectory")
                .getMethod("open", Path.class)
                .invoke(null, folder);
        Class<?> writerType = type(OKAPI + "tm.pensieve.writer.PensieveWriter");
        writer = writerType
                .getConstructor(type("org.apache.lucene.store.Directory"), boolean.class)
                .newInstance(directory, anew);
        index = writerType.getMethod("indexTranslationUnit", unitType);
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    void add(String text, String translation) {
        try {
            index.invoke(
                    writer,
                    unit.newInstance(
                            variant.newInstance(chinese, fragment.newInstance(text)),
                            variant.newInstance(english, fragment.newInstance(translation))));
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Ends writing. */
    void ready() throws ReflectiveOperationException {
        writer.getClass().getMethod("close").invoke(writer);
        Class<?> seekerType = type(OKAPI + "tm.pensieve.seeker.PensieveSeeker");
        seeker = seekerType
                .getConstructor(type("org.apache.lucene.store.Directory"))
                .newInstance(directory);
        search = seekerType.getMethod(
                "searchFuzzy",
                type(OKAPI + "common.resource.TextFragment"),
                int.class,
                int.class,
                type(OKAPI + "tm.pensieve.common.Metadata"));
        Class<?> hit = type(OKAPI + "tm.pensieve.common.TmHit");
        found = hit.getMethod("getTu");
        source = type(OKAPI + "tm.pensieve.common.TranslationUnit").getMethod("getSource");
        content = type(OKAPI + "tm.pensieve.common.TranslationUnitVariant").getMethod("getContent");
    }

    /** The Chinese of what it finds, as it ranks it. */
    List<String> find(String query, int threshold, int limit) throws ReflectiveOperationException {
        List<String> texts = new ArrayList<>();
        for (Object hit : (List<?>) search.invoke(seeker, fragment.newInstance(query), threshold, limit, null)) {
            texts.add(content.invoke(source.invoke(found.invoke(hit))).toString());
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
