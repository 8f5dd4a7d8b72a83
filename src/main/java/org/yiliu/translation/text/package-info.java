/** Text: cutting, rebuilding, comparing and measuring; pure functions. */
@NamedInterface("text")
@NullMarked
package org.yiliu.translation.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
