package org.yiliu.quality.check;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yiliu.quality.CheckedSegment;
import org.yiliu.quality.Observation;
import org.yiliu.quality.SegmentCheck;
import org.yiliu.quality.Severity;
import org.yiliu.quality.figures.DateComparison;
import org.yiliu.quality.figures.DateComparison.Pair;
import org.yiliu.quality.figures.DateMention;

/** Dates that the English says otherwise than the Chinese, leaves out or makes up: a wrong year, month or day. */
@Component
class Dates implements SegmentCheck {

    /** Words that name a day by another one, so that English may give the number. */
    private static final Pattern NEAR = Pattern.compile("[今昨前明次当同翌后][天日晚早晨]");

    /** Words that name days or months by no number at all. */
    private static final Pattern FAR = Pattern.compile(
            "[本上下每同当次][月年]|每[天日]|月底|月初|年底|年初|节(?![目能约点奏水省日])|农历|阴历|正月|腊月|除夕" + "|元旦|国庆|五一|五四|七一|八一|季度|半年");

    private static final Pattern NEIGHBOURING = Pattern.compile(
            "(?i)\\b(next|following|previous|same|preceding) day|\\bday (before|after)|\\b(yester|to)day|\\btomorrow");

    @Override
    public String id() {
        return "dates";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedSegment segment) {
        return ReadSegment.of(segment).map(Dates::examine).orElse(List.of());
    }

    private static List<Observation> examine(ReadSegment read) {
        boolean near = NEAR.matcher(read.source().text()).find();
        boolean far = FAR.matcher(read.source().text()).find();
        boolean targetWords = NEIGHBOURING.matcher(read.target().text()).find();
        return DateComparison.of(read.chinese(), read.english(), near, far, targetWords).pairs().stream()
                .map(pair -> observe(read, pair))
                .toList();
    }

    private static Observation observe(ReadSegment read, Pair pair) {
        DateMention source = pair.source();
        DateMention said = pair.target();
        if (source == null) {
            return said == null
                    ? Observation.of(read.segment())
                    : read.at(said.from(), said.to()).saying("added").with(said.text());
        }
        return said == null
                ? read.without(source.from(), source.to()).saying("missing").with(source.text())
                : read.at(said.from(), said.to(), source.from(), source.to())
                        .saying("differs")
                        .with(source.text(), said.text());
    }
}
