/** Spelling and grammar, read by LanguageTool behind the scenes. */
@NullMarked
package org.yiliu.quality.grammar;

import org.jspecify.annotations.NullMarked;
