package org.yiliu.memory.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiliu.memory.TextDifference;

class DifferencesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "招生1200人|招生1300人|NUMBERS",
                "3月15日召开会议|4月16日召开会议|DATES",
                "3月15日，30人参加|4月15日，40人参加|DATES,NUMBERS",
                "书记张伟出席会议|书记李明出席会议|NAMES",
                "王小明教授作报告|李华教授作报告|NAMES",
                "（通讯员 周予安）|（通讯员 陈默）|NAMES",
                "学校召开教学会议|学校召开科研会议|WORDS",
                "书记张伟出席教学会议，3月1日|书记李明出席科研会议，3月2日|NAMES,WORDS,DATES",
                "会议于14:30开始|会议于16:00开始|DATES",
                "历时3个月|历时5个月|NUMBERS",
                "Ａ座|A座|''"
            })
    void tellsApart(String stored, String present, String expected) {
        Set<TextDifference> differences = Differences.between(Profile.of(stored), Profile.of(present));

        assertThat(differences).isEqualTo(of(expected));
    }

    private static Set<TextDifference> of(String names) {
        Set<TextDifference> all = new TreeSet<>();
        Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(TextDifference::valueOf)
                .forEach(all::add);
        return all;
    }
}
