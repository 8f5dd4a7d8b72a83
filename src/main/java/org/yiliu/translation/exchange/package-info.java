/** Exchange: an article's translation as files: bilingual Word and XLIFF out and in, the English alone in Word out. */
@NamedInterface("exchange")
@NullMarked
package org.yiliu.translation.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
