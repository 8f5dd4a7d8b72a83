package org.yiliu.workflow;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;
import org.yiliu.workflow.diagram.ProcessDiagram;

/** What the drawings call their steps, and the drawings themselves: read once for each deployed version. */
@Component
class StepNames {

    private final RepositoryService repository;
    private final Map<String, Version> versions = new ConcurrentHashMap<>();

    StepNames(RepositoryService repository) {
        this.repository = repository;
    }

    /** The step's name in the reader's language; its id if the drawing has no such step. */
    String of(String definitionId, String step, Locale reader) {
        Version version = version(definitionId);
        Map<String, String> names = "zh".equals(reader.getLanguage()) ? version.chinese() : version.english();
        return names.getOrDefault(step, step);
    }

    ProcessDiagram diagram(String definitionId) {
        return version(definitionId).diagram();
    }

    /** What each step says in the drawing, by its id, in the drawing's order; steps without a name are no business of people. */
    Map<String, String> steps(String definitionId) {
        return version(definitionId).steps();
    }

    /** The version that new articles take. */
    String latest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ProcessModel.TRANSLATION)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Version version(String definitionId) {
        return versions.computeIfAbsent(definitionId, id -> Version.of(repository.getBpmnModelInstance(id)));
    }

    private record Version(
            ProcessDiagram diagram,
            Map<String, String> english,
            Map<String, String> chinese,
            Map<String, String> steps) {

        static Version of(BpmnModelInstance model) {
            Map<String, String> english = new ConcurrentHashMap<>();
            Map<String, String> chinese = new ConcurrentHashMap<>();
            Map<String, String> steps = new LinkedHashMap<>();
            Map<String, String> contents = StepContent.of(model);
            for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
                String name = element.getName();
                if (name != null) {
                    english.put(element.getId(), name);
                    chinese.put(element.getId(), chinese(element, name));
                    if (element instanceof FlowNode && !(element instanceof SubProcess)) {
                        steps.put(element.getId(), contents.getOrDefault(element.getId(), ""));
                    }
                }
            }
            return new Version(new ProcessDiagram(model), english, chinese, steps);
        }

        private static String chinese(FlowElement element, String otherwise) {
            if (element.getExtensionElements() == null) {
                return otherwise;
            }
            return element.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                    .flatMap(properties -> properties.getCamundaProperties().stream())
                    .filter(property -> "label.zh-CN".equals(property.getCamundaName()))
                    .map(CamundaProperty::getCamundaValue)
                    .findFirst()
                    .orElse(otherwise);
        }
    }
}
