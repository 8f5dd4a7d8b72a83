package org.yiliu.quality.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiliu.quality.Check;
import org.yiliu.quality.CheckedPicture;
import org.yiliu.quality.CheckedText;
import org.yiliu.quality.Observation;
import org.yiliu.quality.Severity;

/** A picture that the source only names by an address: readers would not see it. */
@Component
class MissingPicture implements Check {

    @Override
    public String id() {
        return "missing-picture";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Observation> examine(CheckedText text) {
        return text.pictures().stream()
                .filter(CheckedPicture::isMissing)
                .map(picture -> Observation.ofArticle(picture.address()).with(picture.place()))
                .toList();
    }
}
