/** Insight: the dashboard, its flow figures, and the audit view. */
@ApplicationModule(allowedDependencies = {"web", "account", "journal", "article", "workflow", "workflow :: diagram"})
@NullMarked
package org.yiliu.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
