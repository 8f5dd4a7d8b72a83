/** Media: pictures and files, addressed by their content. */
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package org.yiliu.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
