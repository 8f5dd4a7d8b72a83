/** Insight: the dashboard and its flow figures; reads what the modules below keep and changes nothing. */
@ApplicationModule(allowedDependencies = {"web", "account", "article", "workflow"})
@NullMarked
package org.yiliu.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
