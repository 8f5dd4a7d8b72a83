package org.yiliu.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Checks XML against a RELAX NG schema in compact syntax by Jing, which stands among the HTML checker's jars. */
public final class RelaxNg {

    private static final Path JARS = Path.of("target", "html-checker");
    private static final String JING = "nu.validator.vendor.thaiopensource.";

    private RelaxNg() {}

    /** What is wrong with the document, each as {@code line:column message}; empty if it is valid. */
    public static List<String> errors(InputStream schema, byte[] document) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        var errors = new Collector();
        try (var loader = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            Object driver = driver(loader, errors);
            call(driver, "loadSchema", new InputSource(schema));
            if (errors.found.isEmpty()) {
                call(driver, "validate", new InputSource(new ByteArrayInputStream(document)));
            }
            return errors.found;
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("Jing could not be run from " + JARS, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Object driver(ClassLoader loader, ErrorHandler errors) throws ReflectiveOperationException {
        var builder = loader.loadClass(JING + "util.PropertyMapBuilder")
                .getConstructor()
                .newInstance();
        var handler = loader.loadClass(JING + "validate.ValidateProperty")
                .getField("ERROR_HANDLER")
                .get(null);
        handler.getClass()
                .getMethod("put", builder.getClass(), ErrorHandler.class)
                .invoke(handler, builder, errors);
        Object properties = builder.getClass().getMethod("toPropertyMap").invoke(builder);
        Object reader = loader.loadClass(JING + "validate.rng.CompactSchemaReader")
                .getMethod("getInstance")
                .invoke(null);
        return loader.loadClass(JING + "validate.ValidationDriver")
                .getConstructor(
                        loader.loadClass(JING + "util.PropertyMap"), loader.loadClass(JING + "validate.SchemaReader"))
                .newInstance(properties, reader);
    }

    private static void call(Object driver, String name, InputSource source) throws ReflectiveOperationException {
        source.setSystemId("document");
        driver.getClass().getMethod(name, InputSource.class).invoke(driver, source);
    }

    private static URL[] jars() throws IOException {
        try (var jars = Files.list(JARS)) {
            return jars.map(RelaxNg::url).toArray(URL[]::new);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Collector implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            found.add("%d:%d %s".formatted(error.getLineNumber(), error.getColumnNumber(), error.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
