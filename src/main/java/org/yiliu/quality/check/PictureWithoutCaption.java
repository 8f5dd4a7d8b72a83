package org.yiliu.quality.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;

/** A picture without a caption has no alternative text either: who cannot see it learns nothing of it. */
@Component
class PictureWithoutCaption implements Check {

    @Override
    public String id() {
        return "picture-without-caption";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        return text.pictures().stream()
                .filter(picture -> !picture.captioned())
                .map(picture -> Observation.ofArticle(picture.address()).with(picture.place()))
                .toList();
    }
}
