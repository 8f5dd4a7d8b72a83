package org.yiliu.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a draft says of itself besides its text, with every default filled in. */
record ArticleFacts(
        Category category,
        Priority priority,
        String origin,
        @Nullable LocalDate releasedOn,
        String byline) {}
