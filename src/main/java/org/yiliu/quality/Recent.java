package org.yiliu.quality;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Results worth keeping as long as somebody asks for them. Bounded; what was longest not asked for goes first. For any
 * number of threads; two that ask at once for the same may both work it out.
 */
public final class Recent<K, V> {

    private final Map<K, V> kept;

    /** @param most how many results are kept */
    public Recent(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is kept for the key, or what the function makes of it. */
    public V get(K key, Function<K, V> make) {
        V known;
        synchronized (kept) {
            known = kept.get(key);
        }
        if (known == null) {
            known = make.apply(key);
            synchronized (kept) {
                kept.put(key, known);
            }
        }
        return known;
    }
}
