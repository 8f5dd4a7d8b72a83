/** Texts as values: cutting a source into segments, rendering, comparing and measuring; pure functions, no state. */
@NamedInterface("text")
@NullMarked
package org.yiliu.translation.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
