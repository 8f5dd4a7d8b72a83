package org.yiliu.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.ArticleView;
import org.yiliu.journal.Passage;

/** Which Chinese the present translator knows: the version there was when they began, or handed in last. */
final class Beginning {

    private Beginning() {}

    /** @return null when nobody translates, or the Chinese is still the one they know */
    static @Nullable Integer outdated(ArticleView article, List<Passage> history) {
        String translator = article.translator();
        if (translator == null) {
            return null;
        }
        int present = 0;
        String holder = null;
        int known = 0;
        for (Passage passage : history) {
            Map<String, String> detail = passage.detail();
            switch (passage.event()) {
                case DRAFTED, SOURCE_SAVED, SOURCE_REVISED ->
                    present = Integer.parseInt(detail.getOrDefault("version", "0"));
                case CLAIMED, ASSIGNED, HANDED_OVER, MOVED -> {
                    String taken = detail.getOrDefault("assignee", passage.actor());
                    if ("TRANSLATE".equals(detail.get("task")) && !translator.equals(holder)) {
                        holder = taken;
                        known = translator.equals(taken) ? present : known;
                    }
                }
                case RELEASED, DECLINED, CLAIM_EXPIRED, OFFERED -> {
                    if ("TRANSLATE".equals(detail.get("task"))) {
                        holder = null;
                    }
                }
                case HANDED_IN -> known = present;
                default -> {}
            }
        }
        return known > 0 && known < article.sourceVersion() ? known : null;
    }
}
