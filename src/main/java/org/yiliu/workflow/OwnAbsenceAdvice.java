package org.yiliu.workflow;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Gives the page of one's own account the variable {@code absences}, read when the page asks for it and not before. */
@ControllerAdvice("org.yiliu.account")
class OwnAbsenceAdvice {

    private final ObjectProvider<Absences> absences;

    OwnAbsenceAdvice(ObjectProvider<Absences> absences) {
        this.absences = absences;
    }

    @ModelAttribute
    void absences(Model model) {
        model.addAttribute("absences", new LazyContextVariable<List<Absence>>() {
            @Override
            protected List<Absence> loadValue() {
                return absences.stream().flatMap(known -> known.own().stream()).toList();
            }
        });
    }
}
