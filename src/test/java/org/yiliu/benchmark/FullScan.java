package org.yiliu.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yiliu.memory.match.EditDistance;
import org.yiliu.memory.match.Likeness;
import org.yiliu.memory.match.Profile;

/** Every unit compared with a text: the truth that an index is measured by. */
final class FullScan {

    private final List<byte[]> skeletons = new ArrayList<>();
    private final List<List<String>> numbers = new ArrayList<>();

    void add(String source) {
        Profile profile = Profile.of(source);
        skeletons.add(profile.skeleton().getBytes(StandardCharsets.UTF_16BE));
        numbers.add(profile.numbers());
    }

    /** The best score for the text among units that are not the same; 0 if none reaches {@code minScore}. */
    int best(String query, int minScore) {
        Profile text = Profile.of(query);
        int parts = Runtime.getRuntime().availableProcessors();
        return IntStream.range(0, parts)
                .parallel()
                .map(part -> best(text, minScore, skeletons.size() / parts * part, end(part, parts)))
                .max()
                .orElse(0);
    }

    private int end(int part, int parts) {
        return part == parts - 1 ? skeletons.size() : skeletons.size() / parts * (part + 1);
    }

    private int best(Profile text, int minScore, int from, int to) {
        EditDistance distance = new EditDistance(text.skeleton());
        int best = 0;
        for (int at = from; at < to; at++) {
            byte[] skeleton = skeletons.get(at);
            int longer = Math.max(text.skeleton().length(), skeleton.length / 2);
            int most = Likeness.mostEdits(Math.max(best, minScore), longer);
            if (Math.abs(text.skeleton().length() - skeleton.length / 2) <= most) {
                int edits = distance.to(skeleton, 0, skeleton.length, most);
                if (edits <= most) {
                    int differing = Likeness.differing(text.numbers(), numbers.get(at));
                    int score = Likeness.score(edits, longer, differing, false);
                    best = score >= minScore ? Math.max(best, score) : best;
                }
            }
        }
        return best;
    }
}
