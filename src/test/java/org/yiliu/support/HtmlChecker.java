package org.yiliu.support;

import java.io.IOException;
import java.io.StringReader;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker, run in this process without network.
 *
 * <p>The build puts its jars into {@code target/html-checker}; they get a class loader of their own, because the
 * libraries the checker needs are older than ours.
 */
public final class HtmlChecker {

    private static final Path JARS = Path.of("target", "html-checker");
    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    private static final long STACK = 32L << 20;

    private static final Collector COLLECTOR = new Collector();
    private static final Object VALIDATOR = validator();

    private HtmlChecker() {}

    /** Errors in a whole page, each as {@code line:column message}; warnings are left out. */
    public static synchronized List<String> errors(String page) {
        COLLECTOR.errors = new ArrayList<>();
        var source = new InputSource(new StringReader(page));
        source.setSystemId("page.html");
        call(VALIDATOR, "setUpValidatorAndParsers", COLLECTOR, true, false);
        call(VALIDATOR, "checkHtmlInputSource", source);
        return COLLECTOR.errors;
    }

    /** Errors in a fragment that stands in the body of a page. */
    public static List<String> errorsInFragment(String fragment) {
        return errors("<!DOCTYPE html><html lang=\"en\"><head><title>Fragment</title></head><body>" + fragment
                + "</body></html>");
    }

    private static Object validator() {
        try {
            var loader = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader());
            Object validator = loader.loadClass("nu.validator.validation.SimpleDocumentValidator")
                    .getConstructor(boolean.class, boolean.class, boolean.class)
                    .newInstance(true, false, false);
            call(validator, "setUpMainSchema", SCHEMA, COLLECTOR);
            return validator;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The HTML checker is not in " + JARS + ": run mvn process-test-resources", e);
        }
    }

    private static URL[] jars() {
        try (var jars = Files.list(JARS)) {
            return jars.map(HtmlChecker::url).toArray(URL[]::new);
        } catch (IOException e) {
            return new URL[0];
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls the only method of that name; the checker recurses deeper than an ordinary thread's stack. */
    private static void call(Object target, String name, Object... arguments) {
        var call = new FutureTask<>(new Call(target, name, arguments));
        new Thread(null, call, "html-checker", STACK).start();
        try {
            call.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The HTML checker failed in " + name, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The HTML checker was interrupted in " + name, e);
        }
    }

    /** A class of its own: a lambda would wait for the class that is being initialised here. */
    private record Call(Object target, String name, Object... arguments) implements Callable<String> {

        @Override
        public String call() throws ReflectiveOperationException {
            for (var method : target.getClass().getMethods()) {
                if (method.getName().equals(name)) {
                    method.invoke(target, arguments);
                }
            }
            return name;
        }
    }

    private static class Collector implements ErrorHandler {

        private List<String> errors = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            errors.add("%d:%d %s".formatted(error.getLineNumber(), error.getColumnNumber(), error.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
