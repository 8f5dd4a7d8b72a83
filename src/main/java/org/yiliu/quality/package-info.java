/** Quality: checks, findings, waivers and the gate. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "account",
            "journal",
            "article",
            "termbase",
            "memory",
            "translation",
            "translation :: text"
        })
@NullMarked
package org.yiliu.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
