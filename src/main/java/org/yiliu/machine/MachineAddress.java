package org.yiliu.machine;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a machine is: an address that the administrator alone sets, and that no answer can change. */
final class MachineAddress {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");
    private static final Pattern VERSIONED = Pattern.compile("/v[12]$");
    private static final String EXAMPLE = "Set yiliu.machine.base-url to an address such as ";

    private final URI base;

    private MachineAddress(URI base) {
        this.base = base;
    }

    /**
     * @throws MisconfiguredMachineException unless it is an https address, or an http one of this very computer,
     *     without a user name, a query or the interface's version in it
     */
    static MachineAddress of(@Nullable URI base, String example) {
        if (base == null || base.toString().isBlank()) {
            throw new MisconfiguredMachineException("the machine's address is missing.", EXAMPLE + example + ".");
        }
        String fault = fault(base);
        if (fault != null) {
            throw new MisconfiguredMachineException(
                    "the machine's address (yiliu.machine.base-url) " + fault + ".", EXAMPLE + example + ".");
        }
        return new MachineAddress(base);
    }

    /** Said without the address itself, which may hold a password. */
    private static @Nullable String fault(URI base) {
        if (base.getScheme() == null || base.getHost() == null) {
            return "is no complete web address";
        }
        boolean secure = base.getScheme().equalsIgnoreCase("https");
        if (!secure && !(base.getScheme().equalsIgnoreCase("http") && isLoopback(base))) {
            return "is not https, so everybody on the way could read the key and the texts";
        }
        if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getRawFragment() != null) {
            return "holds a user name, a query or a fragment";
        }
        if (VERSIONED.matcher(path(base)).find()) {
            return "ends in the interface's version, which is added by itself";
        }
        return null;
    }

    boolean isLoopback() {
        return isLoopback(base);
    }

    URI resolve(String path) {
        String whole = base.toString();
        return URI.create((whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole) + path);
    }

    private static boolean isLoopback(URI base) {
        return LOOPBACK.matcher(base.getHost().toLowerCase(Locale.ROOT)).matches();
    }

    private static String path(URI base) {
        String path = base.getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
