/** Exchange: an article's translation as files, out as bilingual Word and XLIFF 2.1, in as XLIFF. */
@NamedInterface("exchange")
@NullMarked
package org.yiliu.translation.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
