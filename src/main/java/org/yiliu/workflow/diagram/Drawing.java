package org.yiliu.workflow.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn of one process.
 *
 * @param steps in the order a reader passes them: along the flows, then what comes in between, then event subprocesses
 */
record Drawing(String processId, List<Step> steps, List<Flow> flows) {

    /** @throws IllegalArgumentException if a flow node of the process has no shape */
    static Drawing of(BpmnModelInstance model) {
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        Map<String, BpmnShape> shapes = new HashMap<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            shapes.put(shape.getBpmnElement().getId(), shape);
        }
        List<Step> steps = inOrder(process.getFlowElements()).stream()
                .map(node -> step(node, shapes.get(node.getId())))
                .toList();
        return new Drawing(process.getId(), steps, flows(model));
    }

    private static Step step(FlowNode node, @Nullable BpmnShape shape) {
        if (shape == null) {
            throw new IllegalArgumentException("No shape for " + node.getId());
        }
        return Step.of(node, Box.of(shape.getBounds()), label(shape.getBpmnLabel()));
    }

    private static List<Flow> flows(BpmnModelInstance model) {
        List<Flow> flows = new ArrayList<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            List<Flow.Point> points = edge.getWaypoints().stream()
                    .map(point -> new Flow.Point(point.getX(), point.getY()))
                    .toList();
            flows.add(new Flow(Words.of(edge.getBpmnElement()), points, label(edge.getBpmnLabel())));
        }
        return List.copyOf(flows);
    }

    private static @Nullable Box label(@Nullable BpmnLabel label) {
        return label == null || label.getBounds() == null ? null : Box.of(label.getBounds());
    }

    private static Set<FlowNode> inOrder(Collection<FlowElement> elements) {
        Set<FlowNode> order = new LinkedHashSet<>();
        List<FlowNode> nodes = elements.stream()
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .toList();
        nodes.stream().filter(StartEvent.class::isInstance).forEach(start -> follow(start, order));
        nodes.stream().filter(BoundaryEvent.class::isInstance).forEach(event -> follow(event, order));
        nodes.forEach(node -> follow(node, order));
        return order;
    }

    /** Breadth first, so that the branches of a gateway come before what follows them. */
    private static void follow(FlowNode first, Set<FlowNode> order) {
        List<FlowNode> front = List.of(first);
        while (!front.isEmpty()) {
            List<FlowNode> next = new ArrayList<>();
            for (FlowNode node : front) {
                if (order.add(node)) {
                    if (node instanceof SubProcess frame) {
                        order.addAll(inOrder(frame.getFlowElements()));
                    }
                    node.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(next::add);
                }
            }
            front = next;
        }
    }

    Box bounds() {
        Box bounds = steps.get(0).box();
        for (Step step : steps) {
            bounds = bounds.with(step.box());
            if (step.label() != null) {
                bounds = bounds.with(step.label());
            }
        }
        for (Flow flow : flows) {
            for (Flow.Point point : flow.points()) {
                bounds = bounds.with(new Box(point.x(), point.y(), 0, 0));
            }
        }
        return bounds;
    }
}
