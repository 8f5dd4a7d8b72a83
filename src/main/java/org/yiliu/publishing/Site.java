package org.yiliu.publishing;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who we are to readers, and under which address. */
@Component
class Site {

    private final PublishingSettings settings;

    Site(PublishingSettings settings) {
        this.settings = settings;
    }

    Identity of(HttpServletRequest request) {
        String configured = settings.siteUrl();
        return new Identity(
                settings.siteName(),
                settings.organisation(),
                configured == null
                        ? ServletUriComponentsBuilder.fromContextPath(request)
                                .build()
                                .toUriString()
                        : configured);
    }

    /**
     * The site as a page names it.
     *
     * @param url what absolute addresses begin with; no slash at the end
     */
    record Identity(String name, String organisation, String url) {

        public String absolute(String path) {
            return url + path;
        }
    }
}
