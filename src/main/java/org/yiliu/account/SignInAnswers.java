package org.yiliu.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.yiliu.web.LocalPath;
import org.yiliu.web.Problems;

/** What security says when it lets somebody in, or not: to programs, to page scripts and to people. */
@Component
class SignInAnswers {

    static final String FAILURE = "signInFailure";

    private final Problems problems;
    private final SignInGuard guard;

    SignInAnswers(Problems problems, SignInGuard guard) {
        this.problems = problems;
        this.guard = guard;
    }

    /** API: 401 or 429. Browsers are not offered Basic, lest they open a window of their own over the page. */
    void refuseApi(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof TooManyFailuresException) {
            problems.send(request, response, refusal(cause, response));
            return;
        }
        boolean browser = request.getHeader("Sec-Fetch-Mode") != null || request.getHeader("X-Requested-With") != null;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, browser ? "Bearer" : "Basic realm=\"Yiliu\", charset=\"UTF-8\"");
        problems.send(request, response, refusal(cause, response));
    }

    /** Pages: a fragment is told to lead to the sign-in, a script gets 401, a person sees the sign-in. */
    void refusePage(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + "/login");
        }
        if (Problems.wantsJson(request)) {
            problems.send(request, response, SignInRefusal.notSignedIn());
            return;
        }
        response.sendRedirect(request.getContextPath() + "/login" + wanted(request));
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        boolean stale = cause instanceof CsrfException;
        boolean unsigned = isNobody() && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        if (stale && unsigned && request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            refuseApi(request, response, new BadCredentialsException("Nobody is signed in"));
            return;
        }
        problems.send(request, response, stale ? SignInRefusal.staleForm() : SignInRefusal.forbidden());
    }

    void welcome(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        guard.signedIn(authentication.getName());
        if (Problems.wantsJson(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        String to = request.getParameter("to");
        response.sendRedirect(request.getContextPath() + LocalPath.orRoot(to == null ? "/" : to));
    }

    /** The page again, with the typed name kept; without a redirect, so that no session is needed. */
    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        var refusal = refusal(cause, response);
        if (Problems.wantsJson(request)) {
            problems.send(request, response, refusal);
            return;
        }
        response.setStatus(refusal.status().value());
        request.setAttribute(FAILURE, refusal);
        request.getRequestDispatcher("/login/failed").forward(request, response);
    }

    private static SignInRefusal refusal(AuthenticationException cause, HttpServletResponse response) {
        if (cause instanceof TooManyFailuresException tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            return SignInRefusal.tooManyFailures(tooMany.seconds());
        }
        if (cause instanceof WrongPasswordException wrong) {
            return SignInRefusal.wrongPassword(wrong.triesLeft());
        }
        return cause instanceof UnknownTokenException ? SignInRefusal.badToken() : SignInRefusal.notSignedIn();
    }

    private static String wanted(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!"GET".equals(request.getMethod()) || path.equals("/") || path.equals("/logout")) {
            return "";
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?to="
                + UriUtils.encodeQueryParam(path + query, StandardCharsets.UTF_8)
                        .replace("&", "%26");
    }

    private static boolean isNobody() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken;
    }
}
