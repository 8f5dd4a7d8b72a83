/** Draws a process from its own coordinates as inline SVG, in the reader's language, with what stands at each step. */
@NamedInterface("diagram")
@NullMarked
package org.yiliu.workflow.diagram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
