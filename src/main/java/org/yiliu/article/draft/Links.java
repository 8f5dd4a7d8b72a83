package org.yiliu.article.draft;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which links stay: web and mail addresses. */
final class Links {

    private static final int LENGTH = 2000;
    private static final Pattern SAFE = Pattern.compile("(?:https?://|mailto:)\\S+");

    private Links() {}

    /** The address, made whole; null if its link must go, which is noted unless it only led within the draft. */
    static @Nullable String safe(String address, DroppedParts dropped) {
        String link = Characters.clean(address).strip().replaceAll("\\s+", "%20");
        if (link.isEmpty() || link.startsWith("#")) {
            return null;
        }
        String whole = link.startsWith("//") ? "https:" + link : link;
        String scheme = whole.substring(0, Math.max(0, whole.indexOf(':') + 1)).toLowerCase(Locale.ROOT);
        whole = scheme + whole.substring(scheme.length());
        if (whole.length() <= LENGTH && SAFE.matcher(whole).matches()) {
            return whole;
        }
        dropped.add(Dropped.UNSAFE_LINK, link);
        return null;
    }
}
