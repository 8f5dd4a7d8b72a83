package org.yiliu.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yiliu.machine.MachineMother.asking;
import static org.yiliu.machine.MachineStandIn.answer;
import static org.yiliu.machine.MachineStandIn.translation;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiliu.machine.MachineRequest.Match;
import org.yiliu.machine.MachineRequest.Neighbour;
import org.yiliu.machine.MachineRequest.Term;
import org.yiliu.machine.MachineSettings.Provider;
import tools.jackson.databind.json.JsonMapper;

class DeepLTranslatorTests {

    private final MachineStandIn server = new MachineStandIn();

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void sendsTermsAndNeighboursAsContext() {
        server.always(translation("The <x id=\"1\">Basic Course Department</x> wins R&amp;D prize"));
        var request = new MachineRequest(
                "<1>基础课部</1>获 R&D 奖",
                "title",
                "表彰大会",
                new Neighbour("学校今天<1>开会</1>。", "The university met today."),
                new Neighbour("会议由校长主持。", ""),
                List.of(new Term("基础课部", List.of("Basic Course Department", "BCD"), List.of("Basic Class Part"))),
                List.of(new Match(82, "数学系获奖", "Mathematics Department wins prize")));

        String english = deepL(null).translate(request);

        assertThat(english).isEqualTo("The <1>Basic Course Department</1> wins R&D prize");
        assertThat(server.lastAsked().path()).isEqualTo("/v2/translate");
        assertThat(server.lastAsked().headers().getFirst("Authorization"))
                .isEqualTo("DeepL-Auth-Key " + MachineStandIn.KEY);
        assertThat(server.lastAsked().headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(server.lastAsked().headers()).doesNotContainKeys("Upgrade", "Cookie");
        assertThat(server.lastAsked().json()).isEqualTo(new JsonMapper().readTree("""
                {
                  "text": ["<x id=\\"1\\">基础课部</x>获 R&amp;D 奖"],
                  "source_lang": "ZH",
                  "target_lang": "EN-US",
                  "context": "表彰大会\\n基础课部 = Basic Course Department\\n学校今天开会。\\n会议由校长主持。\\n数学系获奖 = Mathematics Department wins prize",
                  "tag_handling": "xml",
                  "tag_handling_version": "v2",
                  "non_splitting_tags": ["x", "y"],
                  "split_sentences": "0"
                }"""));
    }

    @Test
    void namesTheKindOfModelWhereOneIsSet() {
        server.always(translation("Title"));

        deepL("prefer_quality_optimized").translate(asking("标题"));

        assertThat(server.lastAsked().json().path("model_type").asString()).isEqualTo("prefer_quality_optimized");
    }

    @Test
    void keepsTheContextWithinBounds() {
        server.always(translation("Title"));
        var endless = new Neighbour("很长的句子。".repeat(2000), "");

        deepL(null)
                .translate(new MachineRequest(
                        "标题", "title", "题目", endless, new Neighbour("短。", ""), List.of(), List.of()));

        assertThat(server.lastAsked().json().path("context").asString()).isEqualTo("题目\n短。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "null", "{\"translations\": []}", "{\"translations\": [{\"text\": 7}]}", "\"text\""})
    void takesNoAnswerOfAnotherForm(String body) {
        server.always(answer(200, body));

        assertThatExceptionOfType(MachineUnavailableException.class)
                .isThrownBy(() -> deepL(null).translate(asking("标题")));
    }

    private MachineTranslator deepL(String model) {
        return MachineConfiguration.machine(
                MachineMother.settings(Provider.DEEPL, server.base(), model),
                MachineKey.of(MachineStandIn.KEY),
                Clock.systemUTC());
    }
}
