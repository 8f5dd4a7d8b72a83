/** Demo: the sample articles of profile demo, brought to their stages by the demo people themselves. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "account",
            "article",
            "article :: draft",
            "translation",
            "translation :: text",
            "workflow"
        })
@NullMarked
package org.yiliu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
