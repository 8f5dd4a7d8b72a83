package org.yiliu.article.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yiliu.article.draft.Block.Figure;
import org.yiliu.article.draft.Block.Look;
import org.yiliu.article.draft.Block.Paragraph;

/** Gives pictures of a Word file their captions: the paragraph right below, when it looks like one. */
final class Captions {

    private static final int LENGTH = 60;
    private static final Pattern BEGINS_LIKE_CAPTION = Pattern.compile("[▲△▼▽]|图|(?i:fig(?:ure|\\.))");
    private static final Pattern ENDS_LIKE_SENTENCE = Pattern.compile("(?s).*[。！？；：…!?;:.][”’」』）)\"']*");
    private static final Pattern NUMBERED = Pattern.compile("[（(]?(?:[一二三四五六七八九十]+|\\d{1,2})[）)、.．].*");
    private static final Pattern CREDIT =
            Pattern.compile("[（(【\\[]?(?:图\\s*[/／|｜]|(?:文字?|图文|文图|摄影?|供稿|撰稿|作者|通讯员|记者|编辑|责任编辑|责编"
                    + "|审核|审稿|初审|复审|终审|来源|排版)[\\s　]*[/／|｜:：、]).*");

    private Captions() {}

    /** @param blocks flat, as {@link Shape} makes them */
    static List<Block> attach(List<Block> blocks) {
        List<Block> attached = new ArrayList<>();
        for (Block block : blocks) {
            int last = attached.size() - 1;
            if (block instanceof Paragraph paragraph
                    && last >= 0
                    && attached.get(last) instanceof Figure figure
                    && figure.caption().isEmpty()
                    && isCaption(paragraph)) {
                attached.set(last, new Figure(figure.source(), paragraph.content()));
            } else {
                attached.add(block);
            }
        }
        return attached;
    }

    private static boolean isCaption(Paragraph paragraph) {
        String text = paragraph.text();
        if (paragraph.look() == Look.CAPTION) {
            return true;
        }
        if (paragraph.level() > 0 || paragraph.look() == Look.TITLE || Characters.length(text) > LENGTH) {
            return false;
        }
        if (CREDIT.matcher(text).matches()) {
            return false;
        }
        return paragraph.look() == Look.CENTRED
                || BEGINS_LIKE_CAPTION.matcher(text).lookingAt()
                || (!ENDS_LIKE_SENTENCE.matcher(text).matches()
                        && !NUMBERED.matcher(text).matches()
                        && !Titles.isBold(paragraph));
    }
}
