package org.yiliu.memory;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The translation memory.
 *
 * @param catchUp how often a node looks for what other nodes have written, at least 100 ms
 * @param importLimit the largest file that is read into the memory; by a multipart form the general limit of uploads
 *     holds
 * @param indexInMemory keeps the search index in memory instead of the data folder: for tests
 */
@Validated
@ConfigurationProperties("yiliu.memory")
record MemorySettings(
        @DurationMin(millis = 100) @DefaultValue("2s") Duration catchUp,
        @DefaultValue("200MB") DataSize importLimit,
        @DefaultValue("false") boolean indexInMemory) {}
