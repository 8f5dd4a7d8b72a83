package org.yiliu.termbase;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the page of terms shows, as its address says it. Unknown values count as not given: an address that somebody
 * kept or mistyped shows a list, not an error.
 */
record TermQuery(
        @Nullable String q,
        @Nullable String state,
        @Nullable String status,
        @Nullable String domain,
        @Nullable Integer page) {

    static final int SIZE = 25;

    /** Approved terms unless another state is named. */
    public TermState stateOrDefault() {
        TermState named = constant(TermState.class, state);
        return named == null ? TermState.APPROVED : named;
    }

    public @Nullable TermStatus statusOrNull() {
        return constant(TermStatus.class, status);
    }

    /** Whether anything but the state is chosen. */
    public boolean isFiltered() {
        return given(q) || statusOrNull() != null || given(domain);
    }

    TermFilter filter() {
        return new TermFilter(q, stateOrDefault(), statusOrNull(), given(domain) ? domain : null);
    }

    PageRequest pageRequest() {
        return PageRequest.of(page == null ? 0 : Math.max(0, Math.min(page, 100_000)), SIZE, Sort.by("sortKey", "id"));
    }

    /** The list, filters kept, without its page. */
    public String address() {
        return address("/terms", stateOrDefault());
    }

    /** The same filters in another state. */
    public String addressOf(TermState other) {
        return address("/terms", other);
    }

    /** {@link #address} ready for a page's number. */
    public String pageAddress() {
        String address = address();
        return address + (address.contains("?") ? "&" : "?") + "page=";
    }

    /** One entry beside this list. */
    public String entryAddress(long id) {
        var address = builder("/terms/" + id, stateOrDefault());
        if (page != null && page > 0) {
            address.queryParam("page", page);
        }
        return address.encode().toUriString();
    }

    private String address(String path, TermState of) {
        return builder(path, of).encode().toUriString();
    }

    private UriComponentsBuilder builder(String path, TermState of) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "state", of == TermState.APPROVED ? null : of.name());
        add(address, "q", q);
        add(address, "status", statusOrNull() == null ? null : status);
        add(address, "domain", domain);
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (given(value)) {
            address.queryParam(name, value);
        }
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
