package org.yiliu.publishing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The public site.
 *
 * @param creditPerson whether the translator's name stands beside the department's
 * @param organisation the university's English name
 * @param siteName stands above every page and in the feed
 * @param siteUrl what absolute links begin with, {@code https://news.example.edu}, no slash at the end; taken from the
 *     request when missing, which is right unless the site has several names
 */
@Validated
@ConfigurationProperties("yiliu.publishing")
record PublishingSettings(
        @DefaultValue("false") boolean creditPerson,

        @NotBlank @DefaultValue("Shenyang Institute of Technology")
        String organisation,

        @NotBlank @DefaultValue("Shenyang Institute of Technology News")
        String siteName,

        @Nullable @Pattern(regexp = "https?://[^/]+(/.*[^/])?")
        String siteUrl) {}
