package org.yiliu.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A department of the university.
 *
 * @param code short stable name, {@code [a-z-]}, for example {@code basic-courses}
 * @param head sign-in name of whoever heads it and hears of what is late there; null while nobody is named
 */
public record Department(
        String code,
        String nameChinese,
        String nameEnglish,
        @Nullable String head) {

    public Department(String code, String nameChinese, String nameEnglish) {
        this(code, nameChinese, nameEnglish, null);
    }

    public String name(Locale reader) {
        return "zh".equals(reader.getLanguage()) ? nameChinese : nameEnglish;
    }
}
