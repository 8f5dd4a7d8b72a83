package org.yiliu.article;

import java.util.List;
import org.yiliu.article.draft.Dropped;

/** An article made from a draft, and what could not be kept of it. */
public record Imported(ArticleView article, List<Dropped> dropped) {}
