/** Article: the unit the desk commissions, with its Chinese source versions and the import of drafts. */
@ApplicationModule(allowedDependencies = {"web", "account", "journal", "media"})
@NullMarked
package org.yiliu.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
