/** Web: what every page and every API answer shares: refusals, pages of items, language and theme. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.yiliu.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
