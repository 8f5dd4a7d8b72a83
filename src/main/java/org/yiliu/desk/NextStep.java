package org.yiliu.desk;

import org.jspecify.annotations.Nullable;

/**
 * The one next step an article page offers this person; without one it says who has the article.
 *
 * @param sentence where the article is, in the reader's language
 * @param action message key of the button; null when there is nothing to do
 * @param href where the button leads; null for a form
 * @param post where the button's form goes; null for a link
 * @param reason why the person may not take it, in the reader's language
 */
record NextStep(
        String sentence,
        @Nullable String action,
        @Nullable String href,
        @Nullable String post,
        @Nullable String reason) {

    static NextStep none(String sentence) {
        return new NextStep(sentence, null, null, null, null);
    }

    static NextStep refused(String sentence, String reason) {
        return new NextStep(sentence, null, null, null, reason);
    }

    static NextStep link(String sentence, String action, String href) {
        return new NextStep(sentence, action, href, null, null);
    }

    static NextStep form(String sentence, String action, String post) {
        return new NextStep(sentence, action, null, post, null);
    }
}
