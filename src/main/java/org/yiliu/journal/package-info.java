/** Journal: the append-only, hash-chained record of what happened to an article or an account. */
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package org.yiliu.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
