/** How alike two Chinese texts are, in what they differ, and the English with other numbers. */
@NullMarked
package org.yiliu.memory.match;

import org.jspecify.annotations.NullMarked;
