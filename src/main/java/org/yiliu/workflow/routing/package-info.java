/** Routing rules: the decision table as people read and edit it, proven before it counts, and kept by the engine in versions. */
@NullMarked
package org.yiliu.workflow.routing;

import org.jspecify.annotations.NullMarked;
