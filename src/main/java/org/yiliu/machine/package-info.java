/** Machine: optional suggestions of machine translation, from providers over HTTP; off unless configured. */
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package org.yiliu.machine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
