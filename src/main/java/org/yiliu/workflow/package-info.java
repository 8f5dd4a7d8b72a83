/** Workflow: the processes, their tasks, claims and deadlines; the only module that knows the engine. */
@ApplicationModule(
        allowedDependencies = {"web", "account", "journal", "article", "translation", "quality", "review", "publishing"
        })
@NullMarked
package org.yiliu.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
