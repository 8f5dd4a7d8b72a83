package org.yiliu.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTests {

    /** Each line is a text; {@code |} stands where a sentence ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "会议开始。|大家就座！|准备好了吗？|好了",
                "他讲了三点：一是学习；二是落实；三是总结。|会后合影。",
                "增长3.5%，达到1,246.5万元。|同比提高0.8个百分点。",
                "校长说：“我们要努力。”|会场响起掌声。",
                "“我们一定要努力。”他说。|会议结束。",
                "“我很激动！”参会的学生代表李明激动地说，“今后要努力。”|会议结束。",
                "“我很激动！”谈到未来，李明满怀信心地说。|会议结束。",
                "“第一句。|第二句。”|第三句。",
                "大家高呼“加油！”“必胜！”，气氛热烈。|比赛开始。",
                "“请党放心，强国有我！”的誓言响彻礼堂。|会议结束。",
                "以“学党史，开新局！”为主题。|会议结束。",
                "他读了《怎么办？》一书。|很受启发。",
                "他读了《出发！去远方》一书。|很受启发。",
                "找了一天 … … 。|算了 … …|今晚再找啊 。 ”",
                "他来了。＊！",
                "他（真的吗？）来了。|大家高兴。",
                "（以上由记者整理。）|会议结束。",
                "“真的吗？！”他问自己……|没有回答。",
                "“……后来就好了。”|他笑了。",
                "教师、学生、家长……都来了。|会议结束。",
                "老师讲，学生听……|时间过得很快。",
                "你准备好了吗?|好了!|出发",
                "校长说:\"我们要努力。\"|会场响起掌声。|\"谁来?\"他问。",
                "详见 http://www.example.edu.cn/a.html?x=1 网站。|欢迎访问。",
                "采用v2.0.1版本，由Dr. Smith主讲。|会议结束。",
                "He came. |She left. |“Really?” 他问。",
                "No. 3 Building is new. |It is big.",
                "1. 加强领导。|2. 狠抓落实。",
                "第一名：张三。 |第二名：李四。",
                "说完。\n|再说。",
                "｢好。｣|不算，『好。』|算",
                "没有句号的一段",
                "。"
            })
    void endsSentencesWhereChineseReadersDo(String marked) {
        assertThat(sentences(marked.replace("|", ""))).containsExactly(marked.split("\\|"));
    }

    @Test
    void survivesTheLibrarysOwnMarkerCharacters() {
        assertThat(sentences("一\uE101\uE110。二\uE102。")).containsExactly("一\uE101\uE110。", "二\uE102。");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(new Sentences().ends("")).isEmpty();
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int end : new Sentences().ends(text)) {
            sentences.add(text.substring(start, end));
            start = end;
        }
        return sentences;
    }
}
