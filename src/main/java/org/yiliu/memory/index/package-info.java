/** The search index over the memory's units: similar texts, and pieces of texts. */
@NullMarked
package org.yiliu.memory.index;

import org.jspecify.annotations.NullMarked;
