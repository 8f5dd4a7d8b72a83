/** Translation: segments, the pen, English versions, comments and comparison. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "account",
            "journal",
            "media",
            "article",
            "article :: draft",
            "termbase",
            "memory",
            "machine"
        })
@NullMarked
package org.yiliu.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
