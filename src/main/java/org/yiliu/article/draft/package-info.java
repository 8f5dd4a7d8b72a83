/** Drafts: reads what an author hands in (.docx, .html, .md, .txt) into clean HTML, and refuses what is damaged or hostile. */
@NamedInterface("draft")
@NullMarked
package org.yiliu.article.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
