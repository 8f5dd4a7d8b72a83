/** TMX 1.4b files: reading and writing them as a stream, whatever their size. */
@NullMarked
package org.yiliu.memory.tmx;

import org.jspecify.annotations.NullMarked;
