/** Review: rounds, decisions, the sign-off sheet and the separation of duties. */
@ApplicationModule(
        allowedDependencies = {"web", "account", "journal", "article", "translation", "translation :: text", "quality"})
@NullMarked
package org.yiliu.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
