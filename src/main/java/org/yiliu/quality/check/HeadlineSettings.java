package org.yiliu.quality.check;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the house wants of an article's title.
 *
 * @param headlineStyle how its words are capitalised: {@code chicago} (the default), {@code ap} or {@code sentence}
 * @param headlineLength characters it may have, spaces included, 20 to 300; 100 unless set
 */
@Validated
@ConfigurationProperties("yiliu.quality")
record HeadlineSettings(
        @DefaultValue("chicago") HeadlineStyle headlineStyle,
        @DefaultValue("100") @Min(20) @Max(300) int headlineLength) {}
