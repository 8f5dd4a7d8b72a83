package org.yiliu.quality.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chinese words and set phrases whose numerals count nothing that English would have to say: 一带一路, 四个意识, 十分. What
 * English says instead of a few of them (十四五 is the 14th Five-Year Plan) stands after the sign.
 */
final class SetPhrases {

    private static final String PHRASES = """
            四个意识 四个自信 四个全面 两个维护 两个确立 两个一百年=100 五位一体 一带一路 三严三实 两学一做 三会一课 一国两制 三个代表 \
            八项规定 四风 三农 三公 两会 两岸 两委 三伏 四书五经 四大名著 五四=4,1919 五一=1 六一=1 七一=1 八一=1 十一黄金周=1 \
            九三学社 九一八=18 三八=8 双十一=11 双十二=12 双11=11 双12=12 双一流 三一五=15 十二五=12 十三五=13 十四五=14 十五五=15 \
            十八大=18 十九大=19 二十大=20 二十国集团=20 七国集团=7 一系列 一直 一起 一样 一般 一定 一切 一些 一旦 一律 一致 一律 一贯 一流 一线 \
            一方面 一边 一味 一再 一向 一度 一共 一同 一道 一体 一心 一生 一带 一批 一举 一手 一面 一行 一经 统一 唯一 之一 万一 第一时间 \
            同一 单一 专一 一成不变 一五一十 一心一意 一模一样 一清二楚 一举两得 一石二鸟 一日千里 一落千丈 一刻千金 三心二意 三番五次 三令五申 \
            四面八方 四通八达 五湖四海 五颜六色 五花八门 五星红旗 五线谱 七上八下 七嘴八舌 乱七八糟 八仙过海 九牛一毛 九曲 十全十美 十分 十足 \
            十字 百姓 百货 百科 百年大计 百家争鸣 百花齐放 百度 千方百计 千军万马 千家万户 千秋万代 千万不 千万别 千里 万里 万物 万众一心 \
            万事 万象 万水千山 万能 万分 万维 亿万 半导体 半岛 半径 百分百=100 百分之百=100 三角 三明治 三峡 三亚 三江源 三星 三轮 三甲 三鹿 \
            四川 四处 四周 四肢 四季 五粮液 五道口 六盘山 六安 九江 九龙 九寨沟 九州 七夕 八卦 二维码 二氧化 一氧化 二甲 三沙 十堰 百色 千岛 \
            二手 二胎 二战=2 一战=1 二次元 第三方 第三者 一次性 不一 一一 三三两两 三五 三国 三星堆 十里 五金 六朝 八达岭 九华山 三大球 \
            万达 万科 千瓦 千米 千克 千卡 千伏 千兆 一站式 一体化 一把手 一揽子 一窝蜂 一口气 一下子 一会儿 一辈子 一家人 两口子 二人转 \
            十月革命 七七 零食 零售 零件 零钱 零下 零星 凋零 飘零 半天 半途 半数=50 过半=50 大半 多半 半夜 半决赛 一半=50 对半=50 五五开=50 \
            三板 二级市场 一级市场 三产 三包 三体 四中全会=4 五中全会=5 六中全会=6 三中全会=3 二中全会=2 一中全会=1
            """;

    private static final Map<Character, List<Phrase>> BY_FIRST = read();

    private SetPhrases() {}

    /** A phrase and the values English may give for it. */
    record Phrase(String text, List<BigDecimal> values) {}

    /** The longest phrase that starts here; null for none. */
    static @Nullable Phrase at(String text, int from) {
        for (Phrase phrase : BY_FIRST.getOrDefault(text.charAt(from), List.of())) {
            if (text.startsWith(phrase.text(), from)) {
                return phrase;
            }
        }
        return null;
    }

    private static Map<Character, List<Phrase>> read() {
        Map<Character, List<Phrase>> byFirst = new HashMap<>();
        for (String entry : PHRASES.strip().split("\\s+")) {
            String[] parts = entry.split("=");
            List<BigDecimal> values = new ArrayList<>();
            for (String value : parts.length > 1 ? parts[1].split(",") : new String[0]) {
                values.add(new BigDecimal(value));
            }
            byFirst.computeIfAbsent(parts[0].charAt(0), first -> new ArrayList<>())
                    .add(new Phrase(parts[0], List.copyOf(values)));
        }
        Comparator<Phrase> longestFirst =
                Comparator.comparing(phrase -> -phrase.text().length());
        byFirst.values().forEach(phrases -> phrases.sort(longestFirst));
        return byFirst;
    }
}
