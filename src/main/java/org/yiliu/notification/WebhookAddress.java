package org.yiliu.notification;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.web.InvalidRequestException;

/** Where webhooks may lead: asked when one is kept, and again before each call. */
@Component
class WebhookAddress {

    static final int LONGEST = 500;

    private final NotificationSettings.Webhooks settings;

    WebhookAddress(NotificationSettings settings) {
        this.settings = settings.webhooks();
    }

    /** @throws InvalidRequestException (400) if it is no web address, or not one that may be called */
    String require(@Nullable String address) {
        String given = address == null ? "" : address.strip();
        fault(given).ifPresent(key -> {
            throw InvalidRequestException.of("address", key);
        });
        return given;
    }

    /** What is wrong with the address as written, as a message key; empty if it may be called. */
    Optional<String> fault(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException unreadable) {
            return Optional.of("notification.webhook.bad-address");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (address.length() > LONGEST
                || host == null
                || !(scheme.equals("https") || scheme.equals("http"))
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null) {
            return Optional.of("notification.webhook.bad-address");
        }
        if (scheme.equals("http") && !settings.allowHttp()) {
            return Optional.of("notification.webhook.not-https");
        }
        return isListed(host) ? Optional.empty() : Optional.of("notification.webhook.host-not-allowed");
    }

    private boolean isListed(String host) {
        String asked = host.toLowerCase(Locale.ROOT);
        return settings.hosts().stream()
                .map(pattern -> pattern.strip().toLowerCase(Locale.ROOT))
                .anyMatch(pattern -> pattern.startsWith("*.")
                        ? asked.endsWith(pattern.substring(1)) && asked.length() > pattern.length() - 1
                        : asked.equals(pattern));
    }

    /** Whether a name that resolves to this may be called: not this machine or network, unless that is allowed. */
    boolean mayConnect(InetAddress address) {
        return settings.allowPrivate() || !isWithin(address);
    }

    /** Ranges that are not of the public internet (RFC 6890), and IPv6 forms that hide an IPv4 address. */
    private static boolean isWithin(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            return first == 0
                    || first >= 240
                    || first == 100 && second >= 64 && second < 128
                    || first == 192 && second == 0 && (bytes[2] & 0xff) == 0
                    || first == 198 && (second == 18 || second == 19);
        }
        boolean unique = (first & 0xfe) == 0xfc;
        boolean translated = first == 0x00 && second == 0x64;
        boolean tunnelled = first == 0x20 && (second == 0x02 || second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
        return unique
                || translated
                || tunnelled
                || address instanceof Inet6Address six && six.isIPv4CompatibleAddress();
    }
}
