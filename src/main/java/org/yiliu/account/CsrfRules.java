package org.yiliu.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * When a request must prove that one of our pages sent it. The token lives in a cookie instead of the session: the
 * sign-in page then needs no session, and a page that was open while the session ended can sign in again in place and
 * go on with the token it has.
 */
final class CsrfRules {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private CsrfRules() {}

    static CookieCsrfTokenRepository repository() {
        var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    /**
     * API: whoever proves who they are with every request needs no token; who relies on the session's cookie does. A
     * browser may have kept a Basic password, so a request from another site needs the token in any case.
     */
    static boolean neededByApi(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return false;
        }
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            return request.getSession(false) != null;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    /** Forms carry the token masked; scripts may send that or the cookie's own value. */
    static CsrfTokenRequestHandler handler() {
        return new EitherForm();
    }

    private static final class EitherForm implements CsrfTokenRequestHandler {

        private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();
        private final CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
            masked.handle(request, response, token);
        }

        @Override
        public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            String unmasked = masked.resolveCsrfTokenValue(request, token);
            return unmasked != null ? unmasked : plain.resolveCsrfTokenValue(request, token);
        }
    }
}
