package org.yiliu.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiliu.account.Person;
import org.yiliu.article.ArticleView;

/**
 * Two versions of one language side by side.
 *
 * @param versions all there are, newest first
 * @param before null when there is no version at all
 * @param after likewise
 */
record ComparePage(
        ArticleView article,
        boolean chinese,
        List<ComparedVersion> versions,
        @Nullable ComparedVersion before,
        @Nullable ComparedVersion after,
        List<Run> runs,
        Map<String, Person> people) {

    /** Lines of the same fate, changed or not, one after another. */
    record Run(boolean changed, List<CompareRow> rows) {}

    /** The language compared, as a tag. */
    public String language() {
        return chinese ? "zh-CN" : "en";
    }

    public long changes() {
        return rows().filter(CompareRow::changed).count();
    }

    public int words() {
        return rows().mapToInt(CompareRow::words).sum();
    }

    private Stream<CompareRow> rows() {
        return runs.stream().flatMap(run -> run.rows().stream());
    }
}
