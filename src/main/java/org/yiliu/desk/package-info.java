/** Desk: my work, the article page, the translation and review desks: the pages where tasks are done. */
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
            "machine",
            "translation",
            "translation :: exchange",
            "translation :: text",
            "quality",
            "review",
            "publishing",
            "workflow",
            "workflow :: diagram"
        })
@NullMarked
package org.yiliu.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
