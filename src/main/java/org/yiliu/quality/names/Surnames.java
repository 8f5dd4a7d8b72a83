package org.yiliu.quality.names;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chinese surnames: the four hundred most common single ones (Ministry of Public Security, National Name Report 2020, and
 * the traditional Hundred Surnames), without those that are nearly always another word, and the compound ones in use.
 */
final class Surnames {

    private static final Set<Integer> SINGLE = ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金"
                    + "韦贾夏付傅方邹熊白孟秦邱丘侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖洪庞颜柯殷樊兰"
                    + "邢施翟安倪聂齐章鲁古庄葛申毕岳骆鲍耿尚牛关温左柴柳欧焦俞祝阮纪涂宁裴盛甘童凌霍路詹梅辛翁苗游靳尤卜谷舒阳"
                    + "喻柏房季单褚丛车项曲成时屈鞠习冉瞿佟滕隋蔺岑党席米蓝卫窦冷费应阴晏司卓冀巩艾郎姬桑桂解边干封臧简饶管胥"
                    + "晋匡缪商仇原储娄池栾楚连闵邬沙芦苟郁宗臣麦匙展植云仲牟屠栗慕仝麻奚楼宫初寇苑荆和茅荣查巫商占鄢裘刁"
                    + "戚丰贝明平贡强敖燕竺廉甄厉糜漆揭鹿桑骆")
            .codePoints()
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    /** Surnames that stand at the beginning of many common words or are words themselves. */
    private static final Set<Integer> AMBIGUOUS = "于向时成应和党关路任常方高安万金管解连强平明商原温单全展封干占云初车房项简米商臣麻边司席游牛石白水江马古"
            .codePoints()
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯", "宇文", "长孙", "端木", "百里", "东郭",
            "南宫", "西门", "独孤", "轩辕", "澹台", "公冶", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "钟离", "呼延", "闻人", "赫连", "万俟", "拓跋",
            "第五", "纳兰", "叶赫", "完颜");

    private Surnames() {}

    /** How many characters of the text from there are a surname: 2, 1, or 0 when none begins there. */
    static int lengthAt(String text, int from) {
        if (from + 2 <= text.length() && COMPOUND.contains(text.substring(from, from + 2))) {
            return 2;
        }
        return from < text.length() && SINGLE.contains((int) text.charAt(from)) ? 1 : 0;
    }

    static boolean isAmbiguous(char surname) {
        return AMBIGUOUS.contains((int) surname);
    }

    static Set<Integer> single() {
        return SINGLE;
    }
}
