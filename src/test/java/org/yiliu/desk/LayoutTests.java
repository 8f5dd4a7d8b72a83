package org.yiliu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.yiliu.account.Accounts;
import org.yiliu.account.Person;
import org.yiliu.account.Role;
import org.yiliu.workflow.Tasks;

/** The frame that every page stands in. */
@WebMvcTest(LayoutTests.BareController.class)
@Import({LayoutTests.BareController.class, DeskSlice.class})
@WithMockUser
class LayoutTests {

    private static final Person TRANSLATOR =
            new Person("translator", "林悦", "Lin Yue", "basic-courses", Set.of(Role.TRANSLATOR));

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    Tasks tasks;

    @Test
    void speaksTheReadersLanguage() throws Exception {
        given(accounts.currentIfAny()).willReturn(Optional.of(TRANSLATOR));
        given(tasks.mine()).willReturn(4L);

        String english = page(Locale.ENGLISH);
        String chinese = page(Locale.SIMPLIFIED_CHINESE);

        assertThat(english).contains("<html lang=\"en\"", ">Work<", "Lin Yue", "中文", "<title>", " · Yiliu");
        assertThat(chinese).contains("<html lang=\"zh-CN\"", ">工作<", "林悦", "English", " · 译流");
    }

    @Test
    void showsThePlacesOfTheRole() throws Exception {
        given(accounts.currentIfAny()).willReturn(Optional.of(TRANSLATOR));
        assertThat(page(Locale.ENGLISH)).doesNotContain("/admin/dashboard");

        given(accounts.currentIfAny())
                .willReturn(Optional.of(new Person("su", "苏文", "Su Wen", "office", Set.of(Role.COORDINATOR))));
        assertThat(page(Locale.ENGLISH)).contains("/admin/dashboard");
    }

    @Test
    void countsTasksOncePerPage() throws Exception {
        given(accounts.currentIfAny()).willReturn(Optional.of(TRANSLATOR));
        given(tasks.mine()).willReturn(4L);

        assertThat(page(Locale.ENGLISH)).contains("yl-rail-count");
        Mockito.verify(tasks, Mockito.times(1)).mine();
    }

    @Test
    void plainPagesAskForNothing() throws Exception {
        assertThat(mvc.get().uri("/bare/error")).bodyText().contains("Nothing here", "404");

        Mockito.verifyNoInteractions(tasks);
    }

    private String page(Locale reader) throws Exception {
        return mvc.get().uri("/bare").locale(reader).exchange().getResponse().getContentAsString();
    }

    @Controller
    static class BareController {

        @GetMapping("/bare")
        String bare() {
            return "bare";
        }

        @GetMapping("/bare/error")
        String error(org.springframework.ui.Model model) {
            model.addAttribute("status", 404)
                    .addAttribute("title", "Nothing here")
                    .addAttribute("detail", "There is nothing at this address.");
            return "error";
        }
    }
}
