package org.yiliu.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.yiliu.web.Problems;
import org.yiliu.workflow.NewsroomHours;
import org.yiliu.workflow.WorkingTime;

/** What every page test needs beside its controller; it is always {@link DeskFixtures#NOW}. */
@TestConfiguration
@Import({Attempts.class, Problems.class})
class DeskSlice {

    @Bean
    Clock clock() {
        return Clock.fixed(DeskFixtures.NOW, ZoneOffset.UTC);
    }

    @Bean
    WorkingTime workingTime() {
        return NewsroomHours.usual();
    }
}
