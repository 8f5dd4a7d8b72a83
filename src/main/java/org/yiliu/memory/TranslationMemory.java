package org.yiliu.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yiliu.memory.index.Moments;
import org.yiliu.memory.index.UnitIndex;
import org.yiliu.memory.match.Profile;

/** Keeps what was signed off, and finds it again. */
@Service
public class TranslationMemory {

    /** The lowest score the desk shows, whole percent. */
    public static final int USUAL_MIN_SCORE = 70;

    /** Hits beyond what is asked for: of them, the caller's own article and the same English again fall away. */
    private static final int SPARE = 20;

    private static final int MOST = 20;

    private static final Comparator<MemoryMatch> BEST_FIRST = Comparator.comparing(MemoryMatch::kind)
            .thenComparing(MemoryMatch::score, Comparator.reverseOrder())
            .thenComparing(match -> match.unit().signedOffAt(), Comparator.reverseOrder());

    private final UnitStore units;
    private final UnitIndex index;
    private final IndexFollower follower;
    private final Clock clock;

    TranslationMemory(UnitStore units, UnitIndex index, IndexFollower follower, Clock clock) {
        this.units = units;
        this.index = index;
        this.follower = follower;
        this.clock = clock;
    }

    /**
     * Finds stored units similar to a text. The same text is found in the database, so at once; similar ones in this
     * node's index, which follows within a second or two.
     *
     * @param minScore lowest match score returned, whole percent, 1–100; below 60 some matches may be missing
     * @param limit most matches returned, 1–20
     * @return best first: context, exact, fuzzy by score, newer before older; each English once
     */
    @Transactional(readOnly = true)
    public List<MemoryMatch> find(MemoryQuery query, int minScore, int limit) {
        Profile text = Profile.of(query.source());
        if (text.skeleton().isEmpty()) {
            return List.of();
        }
        String context = UnitHash.context(query.previous(), query.source(), query.next());
        String source = UnitHash.of(query.source());
        Set<String> english = new HashSet<>();
        List<MemoryMatch> matches = new ArrayList<>();
        units.same(source, context, query.exceptArticle()).stream()
                .map(unit -> Matching.same(unit, context))
                .sorted(BEST_FIRST)
                .filter(match -> english.add(match.target()))
                .forEach(matches::add);
        int most = Math.min(limit, MOST);
        similar(query, text, source, Math.max(1, minScore), most)
                .filter(match -> english.add(match.target()))
                .limit(Math.max(0, most - matches.size()))
                .forEach(matches::add);
        return matches.size() > most ? List.copyOf(matches.subList(0, most)) : matches;
    }

    /** Best first; each is made only when it is wanted. */
    private Stream<MemoryMatch> similar(MemoryQuery query, Profile text, String source, int minScore, int limit) {
        Map<Long, Integer> scores = new HashMap<>();
        index.alike(text, minScore, limit + SPARE).forEach(hit -> scores.put(hit.unit(), hit.score()));
        Comparator<StoredUnit> byScore =
                Comparator.comparing(unit -> scores.getOrDefault(unit.unit().id(), 0), Comparator.reverseOrder());
        return units.byId(scores.keySet()).stream()
                .filter(StoredUnit::live)
                .filter(unit -> !unit.sourceHash().equals(source))
                .filter(unit -> query.exceptArticle() == null
                        || !query.exceptArticle().equals(unit.unit().articleNumber()))
                .sorted(byScore.thenComparing(unit -> unit.unit().signedOffAt(), Comparator.reverseOrder()))
                .map(unit -> Matching.similar(
                        unit.unit(), text, scores.getOrDefault(unit.unit().id(), minScore)));
    }

    /**
     * The best context or exact match of each text, in a constant number of statements for every 500 texts; null where
     * there is none.
     */
    @Transactional(readOnly = true)
    public List<@Nullable MemoryMatch> findExact(List<MemoryQuery> queries) {
        @Nullable MemoryMatch[] matches = new MemoryMatch[queries.size()];
        Map<Optional<String>, List<Integer>> byException = new HashMap<>();
        for (int at = 0; at < queries.size(); at++) {
            byException
                    .computeIfAbsent(Optional.ofNullable(queries.get(at).exceptArticle()), article -> new ArrayList<>())
                    .add(at);
        }
        byException.forEach((article, places) -> findExact(queries, places, article.orElse(null), matches));
        return Arrays.asList(matches);
    }

    private void findExact(
            List<MemoryQuery> queries,
            List<Integer> places,
            @Nullable String exceptArticle,
            @Nullable MemoryMatch[] matches) {
        Map<Integer, String> sources = new HashMap<>();
        Map<Integer, String> contexts = new HashMap<>();
        for (int place : places) {
            MemoryQuery query = queries.get(place);
            sources.put(place, UnitHash.of(query.source()));
            contexts.put(place, UnitHash.context(query.previous(), query.source(), query.next()));
        }
        Map<String, StoredUnit> newest = new HashMap<>();
        for (StoredUnit unit : units.newest(sources.values(), contexts.values(), exceptArticle)) {
            newest.putIfAbsent(unit.contextHash(), unit);
            newest.merge(unit.sourceHash(), unit, StoredUnit::newer);
        }
        for (int place : places) {
            String context = contexts.get(place);
            StoredUnit unit = newest.getOrDefault(context, newest.get(sources.get(place)));
            matches[place] = unit == null || context == null ? null : Matching.same(unit, context);
        }
    }

    /**
     * Keeps the signed-off texts of an article, in the caller's transaction. What the article had before for the same
     * Chinese is superseded, not multiplied; the same texts again change nothing, and what was retired stays so. Texts
     * without Chinese or English are passed over. One statement reads, two write in batches.
     *
     * @param reviewer sign-in name of whoever signed last
     * @throws org.springframework.dao.DataIntegrityViolationException if another transaction keeps the same article's
     *     texts at this moment
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public void remember(String articleNumber, List<SignedOffText> texts, @Nullable String reviewer) {
        Instant now = Moments.kept(clock.instant());
        Map<String, NewUnit> wanted = new LinkedHashMap<>();
        for (SignedOffText text : texts) {
            if (!text.source().isBlank() && !text.target().isBlank()) {
                NewUnit unit = NewUnit.signedOff(articleNumber, text, reviewer, now);
                wanted.put(unit.contextHash(), unit);
            }
        }
        Set<String> sources = wanted.values().stream().map(NewUnit::sourceHash).collect(Collectors.toSet());
        List<Long> superseded = new ArrayList<>();
        for (StoredUnit unit : units.ofArticle(articleNumber)) {
            NewUnit text = wanted.get(unit.contextHash());
            if (text != null && text.target().equals(unit.unit().target())) {
                wanted.remove(unit.contextHash());
            } else if (unit.live() && sources.contains(unit.sourceHash())) {
                superseded.add(unit.unit().id());
            }
        }
        units.supersede(superseded, now);
        units.add(List.copyOf(wanted.values()), now);
        follower.changed();
    }
}
