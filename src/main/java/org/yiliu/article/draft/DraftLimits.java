package org.yiliu.article.draft;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a draft may be; the first two are design figures.
 *
 * @param file size of the file as handed in
 * @param characters length of title and text
 * @param pictures number of pictures, missing ones included
 * @param unpacked size of all parts of a Word file together
 * @param parts number of parts of a Word file
 * @param elements number of XML elements in a Word file; what the longest text needs, five times over
 * @param tags number of HTML tags: one for each character of the longest text
 * @param depth how deep elements may stand in one another
 */
@ConfigurationProperties("yiliu.article.draft")
public record DraftLimits(
        @DefaultValue("20MB") DataSize file,
        @DefaultValue("200000") int characters,
        @DefaultValue("100") int pictures,
        @DefaultValue("100MB") DataSize unpacked,
        @DefaultValue("5000") int parts,
        @DefaultValue("500000") int elements,
        @DefaultValue("200000") int tags,
        @DefaultValue("200") int depth) {

    /** The defaults. */
    public static DraftLimits standard() {
        return new DraftLimits(
                DataSize.ofMegabytes(20), 200_000, 100, DataSize.ofMegabytes(100), 5000, 500_000, 200_000, 200);
    }
}
