package org.yiliu.memory.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSwapTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "共有30名学生参加|共有45名学生参加|30 students took part.|45 students took part.",
                "3月15日|3月20日|on 15 March|on 20 March",
                "3月15日|11月15日|on March 15|on November 15",
                "2024年3月15日|2025年4月16日|On March 15, 2024, it rained.|On April 16, 2025, it rained.",
                "第3届|第21届|the 3rd session|the 21st session",
                "第11次|第12次|the 11th time|the 12th time",
                "学生1200人|学生13500人|1,200 students|13,500 students",
                "学生1200人|学生13500人|1200 students|13500 students",
                "学生900人|学生1200人|900 students|1,200 students",
                "2024年|1998年|in 2024|in 1998",
                "投入120万元|投入350万元|1.2 million yuan|3.5 million yuan",
                "投入120万元|投入350万元|1,200,000 yuan|3,500,000 yuan",
                "总额3.5亿元|总额4.25亿元|350 million yuan|425 million yuan",
                "增长12.5%|增长8.25%|grew by 12.5 percent|grew by 8.25 percent",
                "增长12.5%|增长8.25%|grew by 12.5%|grew by 8.25%",
                "共有30名学生|共有45名学生|<1>30</1> students|<1>45</1> students",
                "从14:30开始|从16:05开始|from 14:30 on|from 16:05 on",
                "30名教师和30名学生|45名教师和45名学生|30 teachers and 30 students|45 teachers and 45 students",
                "2名教师，30名学生|5名教师，30名学生|2 teachers, thirty students|5 teachers, thirty students",
                "G20峰会|G7峰会|the G20 summit|the G7 summit",
                "5月1日|6月1日|on May 1|on June 1"
            })
    void writesTheNewNumbersInTheOldManner(String stored, String present, String english, String adapted) {
        assertThat(NumberSwap.adapt(stored, present, english)).contains(adapted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30名学生|45名学生|thirty students",
                "30名学生|45名学生|30 students in 30 rooms",
                "3名教师和3名学生|3名教师和5名学生|3 teachers and 3 students",
                "1名学生|5名学生|1 student",
                "5名学生|1名学生|5 students",
                "8天的活动|9天的活动|an 8 day event",
                "3月15日|3月16日|on Friday, March 15",
                "投入120万元|投入350万元|120 ten-thousand yuan",
                "投入120万元|投入350元|1.2 million yuan",
                "下午14时|下午15时|at 2 p.m.",
                "3月15日|4月15日|on 15/3",
                "120万元|12万元|1.2 million yuan",
                "3月15日|4月15日|on Mar. 15"
            })
    void offersNothingDoubtful(String stored, String present, String english) {
        assertThat(NumberSwap.adapt(stored, present, english)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"<1>2</1> and <2/>, 2名和3名, 5名和3名, <1>5</1> and <2/>"})
    void leavesPlaceholdersAlone(String english, String stored, String present, String adapted) {
        assertThat(NumberSwap.adapt(stored, present, english)).contains(adapted);
    }
}
