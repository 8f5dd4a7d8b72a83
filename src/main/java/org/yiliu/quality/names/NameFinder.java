package org.yiliu.quality.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiliu.quality.Recent;

/**
 * Finds Chinese personal names beside titles and in bylines. Chinese has no word boundaries, so what follows a title may
 * be read in two ways; both are told then, and neither is certain.
 */
public final class NameFinder {

    private static final String TITLES = Stream.of(
                    "教授 研究员 讲师 教师 老师 助教 导师 辅导员 班主任 博士 博士后 硕士 院士 工程师 书记 校长 院长 处长 部长 主任 所长 馆长 科长 系主任 主席 会长",
                    "理事长 秘书长 社长 总编 主编 编辑 馆员 委员 代表 局长 厅长 省长 市长 县长 区长 镇长 乡长 村长 司长 行长 董事长 总经理 经理 总裁 队长 组长",
                    "团长 班长 负责人 同学 学生 本科生 研究生 硕士生 博士生 毕业生 校友 队员 选手 运动员 教练 志愿者 裁判 评委 主持人 发起人 创始人 专家 学者 医生",
                    "护士 记者 通讯员 作家 诗人 导演 演员 画家 书法家 歌手 同志 先生 女士 党员 烈士 劳模 指导教师 负责同志 第一作者 作者")
            .flatMap(line -> Stream.of(line.split(" ")))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|"));

    private static final Pattern TITLE = Pattern.compile(TITLES);

    /** Credits: nothing but names follows. */
    private static final Pattern CREDIT =
            Pattern.compile("(?:(?:本报|本网|见习|实习|学生|校园)?(?:记者|通讯员)|作者|摄影|绘图|供稿|撰稿|文字|图片|编辑|责编|审核)[:：\\s]*"
                    + "((?:\\p{IsHan}{2,4}[\\s、，,]*)+)(?=[）)\\]】｜|/]|$)");

    private static final Pattern HAN_WORD = Pattern.compile("\\p{IsHan}{2,4}");

    /** What may follow a name, so that it surely ends there. */
    private static final Pattern AFTER =
            Pattern.compile("^(?:$|[^\\p{IsHan}]|说|表示|认为|介绍|指出|强调|主持|出席|作|致|和|与|等|在|为|是|的|率|带|"
                    + "宣布|宣读|讲|参加|获|对|向|从|就|以|代|担任|回|告诉|提出|回答|回顾|分享|到|来|到访|陪同|一行|应邀|因|将|也|便|又|曾|已|发言|总结|"
                    + "解释|坦言|希望|感谢|负责|带领|围绕|结合|通过|授|领|团队|课题组|夺|刚|没有|先|后|用|把|被|问|听|看|走|获得|荣获|获评|当选|任|分别|共同|"
                    + "及|同|教授|老师|同学|博士|院士|书记|校长|院长|处长|主任|先生|女士|同志|副)");

    /** What stands before a name that a title follows. */
    private static final Pattern BEFORE =
            Pattern.compile("(?:^|[^\\p{IsHan}]|和|与|由|请|了|是|对|给|向|的|以及|校|院|系|部|处|室|会|司|所|家|人|员|生|师|长)$");

    /** Characters that names do not end with. */
    private static final String GRAMMAR = "说的是在和与等认也又没把被就曾将教用";

    /** A given name does not end with these: it is an office, or a foreign name goes on after the dot. */
    private static final String NO_GIVEN = "部处院局室会司所厅科组办委系校某";

    private static final Set<String> WORDS = Stream.of(
                    "高校 高级 高等 高中 高层 高度 高兴 高铁 高年 高考 高分 高水 高质 高效 许多 任课 任何 任教 任职 安全 安排 安静 方案 方面 方向 方法 方式 金牌 金融 常务 常委 常年 常常",
                    "成人 成立 成为 成果 成员 成功 时任 时候 时代 现任 万名 马上 马克 马路 于是 和谐 平安 平台 平时 江苏 江西 江南 云南 海南 河北 湖南 华中 华东 黄河 黄海 温州 温暖 苏州 常州 金华 石家",
                    "石油 武汉 安徽 宁波 宁夏 明年 明天 明确 白天 水平 水利 关于 关心 关键 强调 强化 管理 解决 解放 解释 计划 计算 单位 全体 全国 全校 全省 全部 全面 连续 经济 经理 经过 应用 应该 车间",
                    "陆续 曾指 曾任 曾担 曾获 曾在 曾说 曾强 曾表 史蒂 党员 党委 党史 党建 党组 党支 党总 党校 国家 支部 席卷 曾经 曾任 向前 向上 余名 余人 余位 邀请 代表 项目 钟头 商务 商业 鲁迅 文化 文学 顾问 广大 古代 古典 席位 温度 黎明 夏季 夏天",
                    "冬季 季度 骨干 金工 季军 冠军 明星 卫生 卫星 农业 边境 路面 路上 时间 时刻 车队 东方 方才 向来 高职 宣传 牛津 白酒 史上 史学 毛笔 贺信 应邀 易于 乔迁 洪水 龙江 连队 左右 万元 古籍 祖国")
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private static final Recent<String, List<PersonName>> FOUND = new Recent<>(10_000);

    private NameFinder() {}

    /** Names beside titles and in credits, in order; where one may end is not always certain. */
    public static List<PersonName> find(String chinese) {
        return FOUND.get(chinese, NameFinder::look);
    }

    private static List<PersonName> look(String chinese) {
        List<PersonName> found = new ArrayList<>();
        Matcher title = TITLE.matcher(chinese);
        while (title.find()) {
            found.addAll(after(chinese, title.end()));
            before(chinese, title.start()).ifPresent(found::add);
        }
        Matcher credit = CREDIT.matcher(chinese);
        while (credit.find()) {
            Matcher word = HAN_WORD.matcher(credit.group(1));
            while (word.find()) {
                whole(chinese, credit.start(1) + word.start(), word.group().length())
                        .ifPresent(found::add);
            }
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(PersonName::from).thenComparing(PersonName::chinese))
                .toList();
    }

    /** Whether a short text is nothing but a name, as a byline is. */
    public static Optional<PersonName> only(String chinese) {
        return whole(chinese, 0, chinese.length());
    }

    /** A name that a title precedes: with two given characters, with one, or both where it cannot be known. */
    private static List<PersonName> after(String text, int from) {
        int surname = Surnames.lengthAt(text, from);
        if (surname == 0) {
            return List.of();
        }
        boolean doubtful = surname == 1 && Surnames.isAmbiguous(text.charAt(from));
        List<PersonName> names = new ArrayList<>();
        for (int given = 2; given > 0; given--) {
            int to = from + surname + given;
            if (isHan(text, from + surname, to) && isName(text, from, to)) {
                boolean ends = AFTER.matcher(text.substring(to)).find();
                names.add(new PersonName(text.substring(from, to), surname, from, ends && !doubtful));
            }
        }
        return decided(names, text);
    }

    /** Where one reading ends surely and the other does not, that one; where both may, neither is certain. */
    private static List<PersonName> decided(List<PersonName> names, String text) {
        List<PersonName> certain = names.stream().filter(PersonName::certain).toList();
        if (certain.size() == 2 && GRAMMAR.indexOf(text.charAt(certain.get(1).to())) >= 0) {
            return List.of(certain.get(1));
        }
        return certain.size() == 1
                ? certain
                : names.stream()
                        .map(name -> new PersonName(name.chinese(), name.surname(), name.from(), false))
                        .toList();
    }

    /** A name that a title follows. */
    private static Optional<PersonName> before(String text, int to) {
        int end = text.substring(0, to).endsWith("副") ? to - 1 : to;
        for (int length = 4; length >= 2; length--) {
            int from = end - length;
            if (from >= 0 && isHan(text, from, end)) {
                int surname = Surnames.lengthAt(text, from);
                int given = length - surname;
                if (surname > 0 && given >= 1 && given <= 2 && isName(text, from, end) && !isTitle(text, from, end)) {
                    boolean certain = BEFORE.matcher(text.substring(0, from)).find()
                            && !(surname == 1 && Surnames.isAmbiguous(text.charAt(from)));
                    return Optional.of(new PersonName(text.substring(from, end), surname, from, certain));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<PersonName> whole(String text, int from, int length) {
        int surname = Surnames.lengthAt(text, from);
        int given = length - surname;
        return surname > 0
                        && given >= 1
                        && given <= 2
                        && isHan(text, from, from + length)
                        && isName(text, from, from + length)
                ? Optional.of(new PersonName(text.substring(from, from + length), surname, from, true))
                : Optional.empty();
    }

    private static boolean isTitle(String text, int from, int to) {
        return TITLE.matcher(text.substring(from, to)).find();
    }

    private static boolean isName(String text, int from, int to) {
        boolean goesOn = to < text.length() && "·•・‧".indexOf(text.charAt(to)) >= 0;
        return !goesOn && NO_GIVEN.indexOf(text.charAt(to - 1)) < 0 && !isWord(text, from);
    }

    private static boolean isWord(String text, int from) {
        return from + 2 <= text.length() && WORDS.contains(text.substring(from, from + 2));
    }

    private static boolean isHan(String text, int from, int to) {
        return to <= text.length()
                && text.substring(from, to)
                        .codePoints()
                        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
