package org.yiliu.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a drawing says of each step, so that two versions of it can be told apart: how it is written does not count. */
final class StepContent {

    /** The flows around it, which come and go with its neighbours. */
    private static final Set<String> FLOWS = Set.of("incoming", "outgoing");

    private StepContent() {}

    /** By the id of the step. */
    static Map<String, String> of(BpmnModelInstance drawing) {
        Map<String, String> contents = new HashMap<>();
        collect(drawing.getDocument().getDomSource().getNode(), contents);
        return contents;
    }

    private static void collect(Node node, Map<String, String> contents) {
        if (node instanceof Element element && element.hasAttribute("id")) {
            StringBuilder content = new StringBuilder();
            write(element, content);
            contents.put(element.getAttribute("id"), content.toString());
        }
        for (Node at = node.getFirstChild(); at != null; at = at.getNextSibling()) {
            collect(at, contents);
        }
    }

    private static void write(Element element, StringBuilder content) {
        content.append('<').append(element.getLocalName()).append(attributes(element));
        for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element child) {
                if (!FLOWS.contains(child.getLocalName())) {
                    write(child, content);
                }
            } else if (at.getNodeValue() != null) {
                content.append(at.getNodeValue().strip());
            }
        }
        content.append('>');
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            attributes.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        return attributes;
    }
}
