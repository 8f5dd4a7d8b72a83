package org.yiliu.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.web.IWebRequest;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.workflow.Tasks;

/**
 * What the frame around every page needs to know, as {@code #shell} in templates. Each answer is found when the frame asks
 * for it and not before; only {@link #getTasks()} costs a statement.
 */
final class Shell {

    /** Cookie of the chosen look: {@code light}, {@code dark}, or nothing for "as the system". */
    private static final String THEME = "yl-theme";

    private static final Set<String> THEMES = Set.of("light", "dark");

    private final ObjectProvider<Accounts> accounts;
    private final ObjectProvider<Tasks> tasks;
    private final Locale locale;
    private final @Nullable IWebRequest request;
    private final @Nullable Object failedAddress;
    private @Nullable Long count;

    Shell(ObjectProvider<Accounts> accounts, ObjectProvider<Tasks> tasks, Locale locale, @Nullable IWebContext web) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.locale = locale;
        this.request = web == null ? null : web.getExchange().getRequest();
        this.failedAddress =
                web == null ? null : web.getExchange().getAttributeValue("jakarta.servlet.error.request_uri");
    }

    /** Whoever is signed in. */
    public @Nullable Person getPerson() {
        Accounts known = accounts.getIfAvailable();
        return known == null ? null : known.currentIfAny().orElse(null);
    }

    /** How many tasks the person has; 0 for nobody. */
    public long getTasks() {
        if (count == null) {
            Tasks open = tasks.getIfAvailable();
            count = open == null || getPerson() == null ? 0L : open.mine();
        }
        return count;
    }

    /** The page's language as a tag: {@code zh-CN} or {@code en}. */
    public String getLang() {
        return isChinese() ? "zh-CN" : "en";
    }

    public String getOtherLang() {
        return isChinese() ? "en" : "zh-CN";
    }

    /** The look the server renders; "as the system" begins light and is put right by one script in the head. */
    public String getTheme() {
        String choice = getThemeChoice();
        return THEMES.contains(choice) ? choice : "light";
    }

    /** {@code light}, {@code dark} or {@code system}. */
    public String getThemeChoice() {
        String[] chosen = request == null ? null : request.getCookieValues(THEME);
        return chosen != null && chosen.length > 0 && THEMES.contains(chosen[0]) ? chosen[0] : "system";
    }

    /** This very page's own path, filters included: where a change of language or look leads back to. */
    public String getHere() {
        if (failedAddress != null) {
            return failedAddress.toString();
        }
        String path = request == null ? null : request.getPathWithinApplication();
        String query = request == null ? null : request.getQueryString();
        return (path == null ? "/" : path) + (query == null || query.isEmpty() ? "" : "?" + query);
    }

    /** The places this person's roles open, in the order of the rail. */
    public List<Place> getPlaces() {
        Person person = getPerson();
        Set<Role> roles = person == null ? Set.of() : person.roles();
        List<Place> places = new ArrayList<>();
        places.add(new Place("work", "/", "inbox", true));
        places.add(new Place("articles", "/articles", "file-text", true));
        places.add(new Place("terms", "/terms", "vocabulary", false));
        places.add(new Place("memory", "/memory", "database-search", false));
        if (roles.contains(Role.ADMIN) || roles.contains(Role.COORDINATOR) || roles.contains(Role.CHIEF_EDITOR)) {
            places.add(new Place("flow", "/admin/dashboard", "route", true));
        }
        if (roles.contains(Role.ADMIN)) {
            places.add(new Place("admin", "/admin/accounts", "settings", false));
        }
        places.add(new Place("site", "/news", "world", roles.size() < 2));
        return places;
    }

    private boolean isChinese() {
        return "zh".equals(locale.getLanguage());
    }

    /**
     * A place of the rail.
     *
     * @param name key after {@code nav.}
     * @param phone whether the phone's bottom bar has room for it; otherwise it is in the person's menu
     */
    public record Place(String name, String href, String icon, boolean phone) {}
}
