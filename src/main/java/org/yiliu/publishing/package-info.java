/** Publishing: the public English site, its feeds, and what stands on it. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "account",
            "journal",
            "media",
            "article",
            "translation",
            "translation :: text",
            "review"
        })
@NullMarked
package org.yiliu.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
