package org.yiliu;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DataFolderInUseFailureAnalyzerTests {

    private final DataFolderInUseFailureAnalyzer analyzer =
            new DataFolderInUseFailureAnalyzer(new MockEnvironment().withProperty("yiliu.data-dir", "/srv/news"));

    @Test
    void namesTheFolderThatIsInUse() {
        var locked = new IllegalStateException(new SQLException("already in use", "90020", 90020));

        assertThat(analyzer.analyze(locked).getDescription()).contains("/srv/news", "in use");
    }

    @Test
    void leavesOtherFailuresOfTheDatabaseToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException(new SQLException("refused", "28000", 28000))))
                .isNull();
    }
}
