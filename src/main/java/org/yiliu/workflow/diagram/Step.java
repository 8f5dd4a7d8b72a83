package org.yiliu.workflow.diagram;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.jspecify.annotations.Nullable;

/**
 * A flow node of the drawing.
 *
 * @param timed whether it has timers of its own
 * @param label where its words stand if not inside the shape
 */
record Step(
        String id,
        Shape shape,
        @Nullable Glyph glyph,
        boolean timed,
        Border border,
        Words words,
        Box box,
        @Nullable Box label) {

    /** Outline of a step. */
    enum Shape {
        FRAME,
        TASK,
        GATEWAY,
        EVENT
    }

    /** Line around a step: how the notation tells kinds apart. */
    enum Border {
        PLAIN,
        BOLD,
        DOUBLE,
        DOUBLE_BROKEN,
        DOTTED
    }

    static Step of(FlowNode node, Box box, @Nullable Box label) {
        return new Step(node.getId(), shape(node), glyph(node), timed(node), border(node), Words.of(node), box, label);
    }

    private static Shape shape(FlowNode node) {
        if (node instanceof SubProcess) {
            return Shape.FRAME;
        }
        if (node instanceof Gateway) {
            return Shape.GATEWAY;
        }
        return node instanceof Event ? Shape.EVENT : Shape.TASK;
    }

    /** Whether a user task reminds of itself. */
    private static boolean timed(FlowNode node) {
        ExtensionElements more = node.getExtensionElements();
        return more != null
                && more.getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                        .anyMatch(listener -> TaskListener.EVENTNAME_TIMEOUT.equals(listener.getCamundaEvent()));
    }

    private static @Nullable Glyph glyph(FlowNode node) {
        if (node instanceof SubProcess) {
            return null;
        }
        if (node instanceof Gateway) {
            return Glyph.CROSS;
        }
        if (node instanceof Event) {
            return eventGlyph(node);
        }
        return taskGlyph(node);
    }

    private static Glyph taskGlyph(FlowNode node) {
        if (node instanceof UserTask) {
            return Glyph.PERSON;
        }
        if (node instanceof CallActivity) {
            return Glyph.PLUS;
        }
        return node instanceof BusinessRuleTask ? Glyph.TABLE : Glyph.GEAR;
    }

    private static @Nullable Glyph eventGlyph(FlowNode event) {
        if (!event.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
            return Glyph.CLOCK;
        }
        return event.getChildElementsByType(MessageEventDefinition.class).isEmpty() ? null : Glyph.ENVELOPE;
    }

    private static Border border(FlowNode node) {
        if (node instanceof SubProcess frame) {
            return frame.triggeredByEvent() ? Border.DOTTED : Border.PLAIN;
        }
        if (node instanceof BoundaryEvent event) {
            return event.cancelActivity() ? Border.DOUBLE : Border.DOUBLE_BROKEN;
        }
        if (node instanceof EndEvent || node instanceof CallActivity) {
            return Border.BOLD;
        }
        boolean between = node instanceof CatchEvent || node instanceof ThrowEvent;
        return between && !(node instanceof StartEvent) ? Border.DOUBLE : Border.PLAIN;
    }

    /** Signs that are thrown are filled, those waited for are not. */
    boolean throwing() {
        return shape == Shape.EVENT && border == Border.BOLD;
    }
}
