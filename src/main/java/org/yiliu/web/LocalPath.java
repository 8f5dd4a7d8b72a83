package org.yiliu.web;

/** Where a redirect may lead: a path of this site, never another site. */
public final class LocalPath {

    private LocalPath() {}

    /** The path if it is one of this site, else {@code /}; so that no link of ours leads readers elsewhere. */
    public static String orRoot(String path) {
        boolean local = path.startsWith("/")
                && !path.startsWith("//")
                && !path.contains("\\")
                && path.chars().noneMatch(Character::isISOControl);
        // A brace would be read as a template variable of the redirect.
        return local ? path.replace("{", "%7B").replace("}", "%7D") : "/";
    }
}
