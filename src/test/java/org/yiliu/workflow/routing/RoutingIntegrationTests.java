package org.yiliu.workflow.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yiliu.article.Category;
import org.yiliu.journal.JournalEvent;
import org.yiliu.web.InvalidRequestException;
import org.yiliu.workflow.InTheNewsroom;
import org.yiliu.workflow.Newsroom;
import org.yiliu.workflow.routing.RoutingVersion.Origin;

/** Routing rules that are edited, on the real engine. */
@InTheNewsroom
class RoutingIntegrationTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Routing routing;

    @Autowired
    private RoutingDeployment deployment;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        newsroom.open();
    }

    @AfterEach
    void takeTheProgramsOwnAgain() {
        RoutingVersion present = present().version();
        if (present.origin() == Origin.EDITED) {
            admin(() -> routing.takeOwn(present.number(), "as it was"));
        }
    }

    @Test
    void countsForArticlesHandedInAfterwards() {
        String before = newsroom.submitted(Category.ANNOUNCEMENT);
        Routing.State edited = save(forms("rule_shortAnnouncement", "reviewLevels", "2"), "two pairs of eyes");
        String after = newsroom.submitted(Category.ANNOUNCEMENT);

        assertThat(levels(before)).isEqualTo(1);
        assertThat(levels(after)).isEqualTo(2);
        assertThat(edited.version())
                .satisfies(version -> assertThat(version.by()).isEqualTo("admin"))
                .satisfies(version -> assertThat(version.reason()).isEqualTo("two pairs of eyes"));
        assertThat(newsroom.journalled(JournalEvent.ROUTING_CHANGED))
                .singleElement()
                .asString()
                .contains("admin", "two pairs of eyes");
    }

    /** What is shown and proven is what the engine decides. */
    @Test
    void decidesAsTheEngineDoes() {
        save(moved("rule_short", 0), "all short ones alike");
        Routing.State present = present();
        DecisionService engineDecides = engine.getDecisionService();
        var deciding = new Deciding(present.file());

        for (Category category : Category.values()) {
            for (int characters : new int[] {0, 799, 800, 1501, 3001}) {
                for (String priority : List.of("NORMAL", "URGENT")) {
                    Map<String, Object> inputs =
                            Map.of("category", category.name(), "characters", characters, "priority", priority);
                    Rule rule = present.table()
                            .rule(deciding.rule(inputs).orElseThrow())
                            .orElseThrow();

                    Map<String, Object> decided = engineDecides
                            .evaluateDecisionTableByKey(RoutingDmn.DECISION, inputs)
                            .getSingleResult()
                            .getEntryMap();

                    assertThat(String.valueOf(decided.get("reviewLevels"))).isEqualTo(rule.output("reviewLevels"));
                    assertThat(String.valueOf(decided.get("translationHours")))
                            .isEqualTo(rule.output("translationHours"));
                }
            }
        }
        assertThat(present.proof().idle()).contains("rule_shortAnnouncement");
    }

    @Test
    void refusesRulesThatLeaveAnArticleWithout() {
        int number = present().version().number();
        List<RuleForm> without = forms().stream()
                .filter(form -> !form.id().equals("rule_medium"))
                .toList();

        assertThatThrownBy(() -> save(without, "fewer"))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.message())
                                        .contains("No rule fits these:", "800 characters", "Teaching")));
        assertThat(present().version().number()).isEqualTo(number);
    }

    @Test
    void refusesChangesWithoutAReasonAndFromOthers() {
        List<RuleForm> same = forms();

        assertThatThrownBy(() -> save(same, "  ")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> newsroom.as("coordinator", () -> routing.save(1, same, "why")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> newsroom.as("translator", routing::present)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void letsOneOfTwoChangeTheRulesAtOnce() throws Exception {
        int expected = present().version().number();
        List<RuleForm> one = forms("rule_short", "translationHours", "9");
        List<RuleForm> other = forms("rule_short", "translationHours", "10");

        List<Object> answers = atOnce(
                () -> admin(() -> routing.save(expected, one, "one")),
                () -> admin(() -> routing.save(expected, other, "other")));

        assertThat(answers).filteredOn(Routing.State.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(StaleRoutingException.class::isInstance).hasSize(1);
        assertThat(present().version().number()).isEqualTo(expected + 1);
        assertThatThrownBy(() -> admin(() -> routing.save(expected, one, "late")))
                .isInstanceOf(StaleRoutingException.class);
    }

    @Test
    void takesAnEarlierVersionAgain() {
        int first = present().version().number();
        save(forms("rule_shortAnnouncement", "reviewLevels", "3"), "a trial");

        admin(() -> routing.again(first, first + 1, "the trial is over"));

        assertThat(present().version().again()).isEqualTo(first);
        assertThat(present().table().rules())
                .isEqualTo(admin(() -> routing.version(first)).table().rules());
        assertThatThrownBy(() -> admin(() -> routing.again(999, first + 2, "why")))
                .isInstanceOf(NoSuchVersionException.class);
    }

    @Test
    void keepsEditedRulesThroughAStartOfTheProgram() {
        int edited = save(forms("rule_shortAnnouncement", "reviewLevels", "2"), "ours")
                .version()
                .number();
        knowOf("an older file");

        deployment.afterPropertiesSet();

        assertThat(present().version().number()).isEqualTo(edited);
        assertThat(present().ownIsNewer()).isTrue();
        admin(() -> {
            routing.putOwnAside(edited);
            return null;
        });
        assertThat(present().ownIsNewer()).isFalse();
    }

    @Test
    void takesTheProgramsNewTableWhereNobodyEdited() {
        int before = present().version().number();
        deployment.afterPropertiesSet();
        assertThat(present().version().number()).isEqualTo(before);
        knowOf("an older file");

        deployment.afterPropertiesSet();

        assertThat(present().version().number()).isEqualTo(before + 1);
        assertThat(present().version().origin()).isEqualTo(Origin.FILE);
    }

    private void knowOf(String hash) {
        jdbc.sql("update routing_version set file_hash = ? where version_no = ?")
                .params(hash, present().version().number())
                .update();
    }

    private Routing.State present() {
        return admin(routing::present);
    }

    private Routing.State save(List<RuleForm> forms, String reason) {
        return admin(() -> routing.save(routing.present().version().number(), forms, reason));
    }

    private List<RuleForm> forms() {
        RoutingTable table = present().table();
        return table.rules().stream().map(rule -> RuleForm.of(table, rule)).toList();
    }

    private List<RuleForm> forms(String id, String output, String value) {
        return forms().stream()
                .map(form -> {
                    Map<String, String> outputs = new LinkedHashMap<>(form.outputs());
                    if (form.id().equals(id)) {
                        outputs.put(output, value);
                    }
                    return new RuleForm(
                            form.id(),
                            form.note(),
                            form.categories(),
                            form.from(),
                            form.to(),
                            form.priority(),
                            form.inputs(),
                            outputs);
                })
                .toList();
    }

    private List<RuleForm> moved(String id, int to) {
        List<RuleForm> forms = new ArrayList<>(forms());
        int at = IntStream.range(0, forms.size())
                .filter(i -> forms.get(i).id().equals(id))
                .findFirst()
                .orElseThrow();
        forms.add(to, forms.remove(at));
        return forms;
    }

    private int levels(String article) {
        return (Integer) runtime.createVariableInstanceQuery()
                .variableName("reviewLevels")
                .processInstanceIdIn(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(article)
                        .singleResult()
                        .getId())
                .singleResult()
                .getValue();
    }

    private <T> T admin(Supplier<T> work) {
        return newsroom.as("admin", work);
    }

    private static List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        var ready = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> answers = Stream.of(one, other)
                    .map(work -> threads.submit(() -> {
                        ready.await();
                        try {
                            return work.call();
                        } catch (RuntimeException refused) {
                            return refused;
                        }
                    }))
                    .toList();
            ready.countDown();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
