package org.yiliu.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.context.LazyContextVariable;

/**
 * Gives the pages that show marked errors beside something else a variable {@code annotations}, an {@link AnnotationBoard},
 * gathered when a template asks for it and not before; so that none of their controllers has to know it.
 */
@ControllerAdvice(
        assignableTypes = {TranslationDeskController.class, DeskPanelController.class, ArticleController.class})
class AnnotationAdvice {

    private final ObjectProvider<AnnotationBoards> boards;

    AnnotationAdvice(ObjectProvider<AnnotationBoards> boards) {
        this.boards = boards;
    }

    @ModelAttribute
    void annotations(@PathVariable(required = false) @Nullable String number, Model model) {
        model.addAttribute("annotations", new LazyContextVariable<AnnotationBoard>() {
            @Override
            protected AnnotationBoard loadValue() {
                AnnotationBoards there = boards.getIfAvailable();
                return there == null || number == null ? AnnotationBoard.NONE : there.of(number);
            }
        });
    }
}
