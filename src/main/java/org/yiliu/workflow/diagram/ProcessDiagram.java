package org.yiliu.workflow.diagram;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * One process, ready to be drawn again and again; safe for any number of threads.
 *
 * <p>The picture is inline SVG of class {@code yl-diagram}, coloured by the style sheet alone. Every step that has a mark
 * with a list behind it is a link with its words; the tab key goes along the flow, and the step where an article is has
 * {@code aria-current="step"}.
 */
public final class ProcessDiagram {

    /** Every picture is at least this wide, so that letters come out in one size wherever two stand together. */
    private static final double NARROWEST = 1352;

    private static final double MARGIN = 10;

    private final Drawing drawing;
    private final Box view;

    /** @throws IllegalArgumentException if the model's first process is not drawn whole */
    public ProcessDiagram(BpmnModelInstance model) {
        drawing = Drawing.of(model);
        Box bounds = drawing.bounds();
        double width = Math.max(bounds.width() + 2 * MARGIN, NARROWEST);
        view = new Box(bounds.x() - MARGIN, bounds.y() - MARGIN, width, bounds.height() + 2 * MARGIN);
    }

    /**
     * Draws the process.
     *
     * @param marks by element id; a step without one is drawn plain and is no link
     * @param label what the picture shows, for those who listen
     */
    public String svg(Locale locale, Map<String, StepMark> marks, String label) {
        Svg svg = new Svg().start(view, label, locale);
        new Picture(svg, locale, marks, "tip-" + drawing.processId()).draw(drawing);
        return svg.end();
    }
}
