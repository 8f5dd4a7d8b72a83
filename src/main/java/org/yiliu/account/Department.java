package org.yiliu.account;

import java.util.Locale;

/**
 * A department of the university.
 *
 * @param code short stable name, {@code [a-z-]}, for example {@code basic-courses}
 */
public record Department(String code, String nameChinese, String nameEnglish) {

    public String name(Locale reader) {
        return "zh".equals(reader.getLanguage()) ? nameChinese : nameEnglish;
    }
}
