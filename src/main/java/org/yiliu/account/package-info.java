/** Account: people, their roles and departments, and how they sign in. */
@ApplicationModule(allowedDependencies = {"web", "journal"})
@NullMarked
package org.yiliu.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
