package org.yiliu.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.yiliu.web.InvalidRequestException;

/** Limits of what may be typed into an account. */
final class AccountRules {

    static final int SHORTEST_PASSWORD = 10;
    /** BCrypt reads 72 bytes and no more. */
    static final int LONGEST_PASSWORD = 72;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{1,64}");

    private AccountRules() {}

    static void requireUsername(String username) {
        if (!USERNAME.matcher(username).matches()) {
            throw InvalidRequestException.of("username", "account.username-invalid");
        }
    }

    static void requirePassword(String field, String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (password.length() < SHORTEST_PASSWORD || bytes > LONGEST_PASSWORD) {
            throw InvalidRequestException.of(field, "account.password-invalid");
        }
    }

    /** @param known what one can be good at */
    static Strength requireStrength(Strength wanted, List<String> known) {
        if (!known.containsAll(wanted.skills())) {
            throw InvalidRequestException.of("skills", "people.skill-unknown");
        }
        Integer limit = wanted.loadLimit();
        if (limit != null && (limit < 1 || limit > Strength.HIGHEST_LIMIT)) {
            throw InvalidRequestException.of("loadLimit", "people.load-limit-invalid");
        }
        return wanted;
    }

    static String requireName(String field, String name, int longest) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw InvalidRequestException.of(field, "account.name-invalid");
        }
        return stripped;
    }
}
