/** Chinese personal names: found in Chinese, expected and judged in English. */
@NullMarked
package org.yiliu.quality.names;

import org.jspecify.annotations.NullMarked;
