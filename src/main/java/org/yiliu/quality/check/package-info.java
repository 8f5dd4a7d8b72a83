/** The checks, one class each; they know the types of {@code quality} that they implement, and nothing else. */
@NullMarked
package org.yiliu.quality.check;

import org.jspecify.annotations.NullMarked;
