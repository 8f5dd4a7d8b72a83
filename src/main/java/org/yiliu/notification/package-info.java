/** Notification: who hears of what happened, in the inbox, by mail, on the open page and at other systems. */
@ApplicationModule(allowedDependencies = {"web", "account", "journal", "article", "workflow"})
@NullMarked
package org.yiliu.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
