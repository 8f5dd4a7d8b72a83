package org.yiliu.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;

/**
 * Every check there is, found as the program finds them but without the program around it.
 *
 * @param left out because they need services that are not here
 */
record AllChecks(List<Check> checks, List<String> left) implements AutoCloseable {

    private static final List<AnnotationConfigApplicationContext> OPEN = new ArrayList<>();

    static AllChecks find() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Check.class));
        Set<String> packages = new TreeSet<>();
        Set<String> types = new TreeSet<>();
        scan.findCandidateComponents("org.yiliu.quality").forEach(found -> {
            String type = String.valueOf(found.getBeanClassName());
            boolean bean = found instanceof AnnotatedBeanDefinition annotated
                    && annotated.getMetadata().isAnnotated(Component.class.getName());
            if (bean) {
                types.add(type);
                packages.add(type.substring(0, type.lastIndexOf('.')));
            }
        });
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        OPEN.add(context);
        context.scan(packages.toArray(String[]::new));
        context.addBeanFactoryPostProcessor(lazy());
        context.refresh();
        return new AllChecks(context, types);
    }

    private AllChecks(AnnotationConfigApplicationContext context, Set<String> types) {
        this(new ArrayList<>(), new ArrayList<>());
        for (String type : types) {
            try {
                checks.add((Check) context.getBean(Class.forName(type)));
            } catch (BeansException | ClassNotFoundException incomplete) {
                left.add(type.substring(type.lastIndexOf('.') + 1));
            }
        }
    }

    /** So that a check that cannot be built here does not keep the others from it. */
    private static BeanFactoryPostProcessor lazy() {
        return factory -> {
            for (String name : factory.getBeanDefinitionNames()) {
                factory.getBeanDefinition(name).setLazyInit(true);
            }
        };
    }

    @Override
    public void close() {
        OPEN.forEach(AnnotationConfigApplicationContext::close);
        OPEN.clear();
    }
}
