package org.yiliu.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;
import org.yiliu.article.ReviewLevel;
import org.yiliu.review.SignOff;

/**
 * A level on the sign-off sheet.
 *
 * @param who sign-in name of whoever signed or has the task
 * @param line the decision; null while the level is open or to come
 */
record Signature(
        Seal seal,
        @Nullable Person person,
        @Nullable String who,
        @Nullable SignOff line) {

    static List<Signature> of(
            Standpoint stand,
            @Nullable ReviewLevel level,
            List<SignOff> sheet,
            List<ReviewLevel> required,
            Map<String, Person> people) {
        List<Signature> lines = new ArrayList<>();
        for (Seal seal : Seal.of(sheet, level, required)) {
            boolean open = seal.sign() == Seal.Sign.OPEN;
            SignOff last = sheet.stream()
                    .filter(line -> line.level() == seal.level())
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            String who = open
                    ? stand.task() == null ? null : stand.task().assignee()
                    : last == null ? null : last.reviewer();
            lines.add(new Signature(seal, who == null ? null : people.get(who), who, open ? null : last));
        }
        return lines;
    }
}
