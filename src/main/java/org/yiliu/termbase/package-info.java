/** Termbase: approved, admitted and forbidden renderings of terms, their sources and validity. */
@ApplicationModule(allowedDependencies = {"web", "account", "journal"})
@NullMarked
package org.yiliu.termbase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
