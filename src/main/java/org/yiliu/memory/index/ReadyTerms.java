package org.yiliu.memory.index;

import java.util.Collection;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands over terms that are ready made. */
final class ReadyTerms extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Collection<String> all;
    private Iterator<String> rest;

    ReadyTerms(Collection<String> all) {
        this.all = all;
        this.rest = all.iterator();
    }

    @Override
    public void reset() {
        rest = all.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!rest.hasNext()) {
            return false;
        }
        term.append(rest.next());
        return true;
    }
}
