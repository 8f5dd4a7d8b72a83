package org.yiliu.article;

import java.util.List;
import org.yiliu.article.draft.Dropped;

/** A draft as it will be kept: cleaned, its pictures stored. */
record Intake(String title, String html, int characters, List<Dropped> dropped) {}
