/** Translation memory: exact, context and fuzzy matches among signed-off texts. */
@ApplicationModule(allowedDependencies = {"web", "account", "journal"})
@NullMarked
package org.yiliu.memory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
