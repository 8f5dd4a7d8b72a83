/** Drafts: reads what an author hands in (.docx, .html, .md, .txt) into clean HTML, and refuses what is damaged or hostile. */
@NullMarked
package org.yiliu.article.draft;

import org.jspecify.annotations.NullMarked;
