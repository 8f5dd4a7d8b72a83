package org.yiliu.article;

import java.util.List;
import org.yiliu.article.draft.Dropped;

/** A draft as it would be kept; nothing is stored. */
public record DraftPreview(String title, String html, int characters, List<Dropped> dropped) {}
