package org.yiliu.article.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as read: safe, clean and complete but for what {@code dropped} lists.
 *
 * @param title plain text; null if the draft has none
 * @param html of p h2 h3 ul ol li table thead tbody tr th td figure img figcaption a strong em br alone. A picture's
 *     {@code src} is {@code picture:n} (see {@code pictures}) or, where the draft only names an address,
 *     {@code missing:n}: the n-th {@link Dropped#EXTERNAL_PICTURE} of {@code dropped}
 * @param dropped what was left out, in the order found
 */
public record Draft(@Nullable String title, String html, List<ReadPicture> pictures, List<Dropped> dropped) {

    public Draft {
        pictures = List.copyOf(pictures);
        dropped = List.copyOf(dropped);
    }
}
