/** Yiliu: from a Chinese draft to a published English page. */
@NullMarked
package org.yiliu;

import org.jspecify.annotations.NullMarked;
