package org.yiliu.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deployed versions of the processes: what runs in each, and what is new in it. */
@Service
public class ProcessVersions {

    private final RepositoryService repository;
    private final ManagementService management;
    private final StepNames names;

    ProcessVersions(RepositoryService repository, ManagementService management, StepNames names) {
        this.repository = repository;
        this.management = management;
        this.names = names;
    }

    /** Every version of every process, by process, newest first; two statements once the drawings are known. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public List<Version> list(Locale reader) {
        Map<String, Instant> deployed = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(
                        Deployment::getId, each -> each.getDeploymentTime().toInstant()));
        Map<String, List<ProcessDefinitionStatistics>> processes =
                management.createProcessDefinitionStatisticsQuery().includeFailedJobs().list().stream()
                        .sorted(Comparator.comparingInt(ProcessDefinitionStatistics::getVersion))
                        .collect(Collectors.groupingBy(
                                ProcessDefinitionStatistics::getKey, TreeMap::new, Collectors.toList()));
        List<Version> versions = new ArrayList<>();
        for (List<ProcessDefinitionStatistics> process : processes.values()) {
            for (int i = process.size() - 1; i >= 0; i--) {
                versions.add(version(
                        process.get(i),
                        i == 0 ? null : process.get(i - 1),
                        i == process.size() - 1,
                        Objects.requireNonNull(deployed.get(process.get(i).getDeploymentId())),
                        reader));
            }
        }
        return versions;
    }

    private Version version(
            ProcessDefinitionStatistics one,
            @Nullable ProcessDefinitionStatistics before,
            boolean latest,
            Instant deployedAt,
            Locale reader) {
        return new Version(
                one.getId(),
                one.getKey(),
                one.getVersion(),
                latest,
                deployedAt,
                one.getInstances(),
                one.getFailedJobs(),
                before == null ? List.of() : differences(before.getId(), one.getId(), reader));
    }

    /** What the later drawing has otherwise, in the order of the drawings. */
    private List<Difference> differences(String earlier, String later, Locale reader) {
        Map<String, String> was = names.steps(earlier);
        Map<String, String> is = names.steps(later);
        Function<String, String> wasNamed = step -> names.of(earlier, step, reader);
        Function<String, String> isNamed = step -> names.of(later, step, reader);
        List<Difference> all = new ArrayList<>();
        is.forEach((step, content) -> {
            String before = was.get(step);
            if (before == null) {
                all.add(new Difference("ADDED", "", isNamed.apply(step)));
            } else if (!wasNamed.apply(step).equals(isNamed.apply(step))) {
                all.add(new Difference("RENAMED", wasNamed.apply(step), isNamed.apply(step)));
            } else if (!before.equals(content)) {
                all.add(new Difference("CHANGED", "", isNamed.apply(step)));
            }
        });
        was.keySet().stream()
                .filter(step -> !is.containsKey(step))
                .forEach(step -> all.add(new Difference("REMOVED", "", wasNamed.apply(step))));
        return all;
    }

    /**
     * A deployed version of a process.
     *
     * @param id of the definition in the engine
     * @param latest whether new articles take it
     * @param running articles that run in it
     * @param failed automatic steps of theirs that failed for the last time
     * @param differences to the version before
     */
    public record Version(
            String id,
            String key,
            int number,
            boolean latest,
            Instant deployedAt,
            int running,
            int failed,
            List<Difference> differences) {}

    /**
     * A step that a version has otherwise.
     *
     * @param kind ADDED, REMOVED, RENAMED or CHANGED
     * @param was its name before; empty unless it was renamed
     * @param step its name in the reader's language
     */
    public record Difference(String kind, String was, String step) {}
}
