package org.yiliu.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.workflow.WorkItems.OpenWork;
import org.yiliu.workflow.diagram.StepMark;
import org.yiliu.workflow.diagram.StepState;

/** The process diagram with what stands where: of one article, and of all that are on their way. */
@Service
public class ProcessViews {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final WorkItems items;
    private final StepNames drawings;
    private final MessageSource messages;
    private final Clock clock;

    ProcessViews(
            HistoryService history,
            RuntimeService runtime,
            ManagementService management,
            WorkItems items,
            StepNames drawings,
            MessageSource messages,
            Clock clock) {
        this.history = history;
        this.runtime = runtime;
        this.management = management;
        this.items = items;
        this.drawings = drawings;
        this.messages = messages;
        this.clock = clock;
    }

    /** The diagram alone; see {@link #article}. */
    @Transactional(readOnly = true)
    public String svg(String number, Locale reader) {
        return article(number, reader).svg();
    }

    /**
     * Where the article stands, what it has passed, from where it was sent back and what it does not come by: its present
     * or last way through the process, in three statements. A draft has not set out: nothing is marked.
     */
    @Transactional(readOnly = true)
    public ProcessView article(String number, Locale reader) {
        Optional<HistoricProcessInstance> way = history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(ProcessModel.TRANSLATION)
                .processInstanceBusinessKey(number)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
        String label = messages.getMessage("workflow.diagram.article", new Object[] {number}, reader);
        return way.map(instance -> view(instance.getProcessDefinitionId(), marks(instance, reader), label, reader))
                .orElseGet(() -> view(drawings.latest(), Map.of(), label, reader));
    }

    /** Open and late work at each step, over all articles, in a constant number of statements. */
    @Transactional(readOnly = true)
    public ProcessView flow(Locale reader) {
        Map<String, StepCount> counts = new LinkedHashMap<>();
        ProcessModel.STEPS.forEach(step -> counts.put(step, StepCount.NONE));
        for (OpenWork work : items.openWork(clock.instant())) {
            String step = work.type() == TaskType.REVIEW
                    ? ProcessModel.REVIEW_CALL
                    : TaskKind.of(work.type(), work.level()).element();
            counts.merge(step, new StepCount(work.open(), work.late(), 0), StepCount::plus);
        }
        long scheduled = management
                .createJobQuery()
                .activityId(ProcessModel.PUBLICATION_TIME)
                .count();
        counts.merge(ProcessModel.PUBLICATION_TIME, new StepCount(scheduled, 0, 0), StepCount::plus);
        for (Incident incident : runtime.createIncidentQuery().list()) {
            counts.merge(incident.getActivityId(), new StepCount(0, 0, 1), StepCount::plus);
        }
        Map<String, StepMark> marks = new LinkedHashMap<>();
        counts.forEach((step, count) -> marks.put(step, mark(step, count, reader)));
        String label = messages.getMessage("workflow.diagram.flow", null, reader);
        return view(drawings.latest(), marks, label, reader);
    }

    private ProcessView view(String definition, Map<String, StepMark> marks, String label, Locale reader) {
        List<ProcessView.Step> steps = new ArrayList<>();
        marks.forEach((step, mark) -> steps.add(new ProcessView.Step(
                drawings.of(definition, step, reader), mark.state().name(), mark.words(), mark.href())));
        return new ProcessView(drawings.diagram(definition).svg(reader, marks, label), List.copyOf(steps));
    }

    private Map<String, StepMark> marks(HistoricProcessInstance way, Locale reader) {
        List<HistoricActivityInstance> passed = history.createHistoricActivityInstanceQuery()
                .processInstanceId(way.getId())
                .list();
        boolean held = way.getEndTime() == null
                && runtime.createIncidentQuery().processInstanceId(way.getId()).count() > 0;
        Map<String, StepMark> marks = new LinkedHashMap<>();
        new Way(passed, way.getEndTime() != null, held)
                .states()
                .forEach((step, state) -> marks.put(step, StepMark.of(state, words(state, reader), null)));
        return marks;
    }

    private String words(StepState state, Locale reader) {
        return messages.getMessage("workflow.step." + state.name(), null, reader);
    }

    private StepMark mark(String step, StepCount count, Locale reader) {
        Object[] figures = {count.open(), count.late(), count.failed()};
        String kind = count.kind();
        String badge = count.isEmpty() ? "" : messages.getMessage("workflow.badge." + kind, figures, reader);
        return new StepMark(
                count.state(),
                badge,
                messages.getMessage("workflow.count." + kind, figures, reader),
                list(step, count));
    }

    /** The list behind a step; steps where nobody has anything to do lead nowhere. */
    private static @Nullable String list(String step, StepCount count) {
        if (count.failed() > 0) {
            return "/admin/process";
        }
        return switch (step) {
            case ProcessModel.ASSIGN_TRANSLATOR -> "/articles?stage=ASSIGNING";
            case ProcessModel.TRANSLATE -> "/articles?stage=TRANSLATING";
            case ProcessModel.REVIEW_CALL -> "/articles?stage=REVIEWING";
            case ProcessModel.PUBLISH -> "/articles?stage=PUBLISHING";
            case ProcessModel.PUBLICATION_TIME -> "/articles?stage=SCHEDULED";
            case ProcessModel.ARTICLE_PUBLISHED -> "/articles?stage=PUBLISHED";
            default -> null;
        };
    }
}
