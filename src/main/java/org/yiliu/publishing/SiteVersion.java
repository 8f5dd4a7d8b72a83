package org.yiliu.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What a reader's copy of a page is compared with. A page shows its neighbours and its section's newest, so its validator
 * covers the whole site's count of changes, the templates, the address it was asked under, and the day.
 *
 * <p>The count of views is left out on purpose, or no copy would live longer than a reader stays away: the tag is a weak
 * one, and a copy's count may be as old as the day.
 */
@Component
class SiteVersion {

    private static final String[] LOOKS = {
        "classpath*:templates/news/*.html", "classpath:static/css/public.css", "classpath:messages.properties"
    };

    private final String look;
    private final Instant startedAt;
    private final Clock clock;

    SiteVersion(ResourcePatternResolver resources, PublishingSettings settings, Clock clock) {
        this.look = look(resources, settings);
        this.startedAt = clock.instant();
        this.clock = clock;
    }

    String etag(SiteState site, String address) {
        String day = clock.instant().atZone(HouseDates.ZONE).toLocalDate().toString();
        String all = String.join("|", look, "" + site.revision(), "" + site.changedAt(), day, address);
        return "W/\"" + hex(digest().digest(all.getBytes(StandardCharsets.UTF_8))) + "\"";
    }

    /** When a page may last have changed: with the site, or with the program that renders it. */
    Instant lastModified(SiteState site) {
        return site.changedAt().isAfter(startedAt) ? site.changedAt() : startedAt;
    }

    private static String look(ResourcePatternResolver resources, PublishingSettings settings) {
        MessageDigest digest = digest();
        digest.update(settings.toString().getBytes(StandardCharsets.UTF_8));
        try {
            for (String pattern : LOOKS) {
                Resource[] found = resources.getResources(pattern);
                Arrays.sort(found, Comparator.comparing(resource -> "" + resource.getFilename()));
                for (Resource resource : found) {
                    digest.update(resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The public site's templates cannot be read", e);
        }
        return hex(digest.digest());
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, 12);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
