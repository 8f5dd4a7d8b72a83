package org.yiliu.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Sessions carry the person and the roles; so when these change, sessions are brought up to date or ended. */
@Component
class OpenSessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    OpenSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
        this.sessions = sessions;
    }

    void endAllOf(String username) {
        end(username, null);
    }

    /** Ends the person's sessions except the one that asks. */
    void endOthersOf(String username) {
        var session = present();
        end(username, session == null ? null : session.getId());
    }

    /** Puts the person's new names into the session that asks. */
    void refresh(Person person) {
        var session = present();
        if (session != null) {
            var principal = new SignedIn(person, null, true);
            var context = new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
            SecurityContextHolder.setContext(context);
            session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }

    private void end(String username, @Nullable String except) {
        sessions.ifAvailable(repository -> repository.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(except))
                .forEach(repository::deleteById));
    }

    private static @Nullable HttpSession present() {
        var attributes = RequestContextHolder.getRequestAttributes();
        if (attributes instanceof ServletRequestAttributes servlet) {
            HttpServletRequest request = servlet.getRequest();
            return request.getSession(false);
        }
        return null;
    }
}
