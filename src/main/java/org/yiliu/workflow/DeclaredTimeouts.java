package org.yiliu.workflow;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * The timers that a user task declares, by activity and listener; hands out copies. The engine (7.24) takes what it has
 * moved out of the maps it finds here, and these are the definition that all articles share: after one migration, or its
 * trial, no later task of that version would have had timers until the next start.
 */
final class DeclaredTimeouts extends AbstractMap<String, Map<String, TimerDeclarationImpl>> {

    private final Map<String, Map<String, TimerDeclarationImpl>> declared;

    private DeclaredTimeouts(Map<String, Map<String, TimerDeclarationImpl>> declared) {
        this.declared = Map.copyOf(declared);
    }

    /** Protects what the activity declares, once it has been read. */
    static void protect(ActivityImpl activity) {
        var declared = activity.getProperties().get(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS);
        if (!declared.isEmpty()) {
            activity.getProperties().set(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS, new DeclaredTimeouts(declared));
        }
    }

    @Override
    public Set<Entry<String, Map<String, TimerDeclarationImpl>>> entrySet() {
        return declared.entrySet().stream()
                .map(each -> entry(each.getKey(), each.getValue()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Entry<String, Map<String, TimerDeclarationImpl>> entry(
            String activity, Map<String, TimerDeclarationImpl> timers) {
        return Map.entry(activity, new HashMap<>(timers));
    }
}
