package org.yiliu.article.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notes what is left out of one draft; equal things are counted, and each kind is told at most twenty times. */
final class DroppedParts {

    private static final int DETAILS_PER_KIND = 20;
    private static final int DETAIL_LENGTH = 300;

    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

    void add(String kind) {
        add(kind, "");
    }

    void add(String kind, String detail) {
        Map<String, Integer> details = counts.computeIfAbsent(kind, it -> new LinkedHashMap<>());
        String shown = detail(detail);
        boolean full = details.size() >= DETAILS_PER_KIND && !details.containsKey(shown);
        details.merge(full && !kind.equals(Dropped.EXTERNAL_PICTURE) ? "…" : shown, 1, Integer::sum);
    }

    /** The detail as it will be told: clean and not too long. */
    static String detail(String detail) {
        String clean = Characters.clean(detail).strip();
        return clean.length() > DETAIL_LENGTH ? clean.substring(0, DETAIL_LENGTH) + "…" : clean;
    }

    List<Dropped> list() {
        List<Dropped> list = new ArrayList<>();
        counts.forEach((kind, details) -> details.forEach((detail, n) -> list.add(new Dropped(kind, detail, n))));
        return list;
    }
}
