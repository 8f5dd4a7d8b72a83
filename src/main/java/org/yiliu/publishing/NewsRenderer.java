package org.yiliu.publishing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Renders the public site: always in English, whatever language the reader's browser or a colleague's cookie asks for. */
@Component
class NewsRenderer {

    private final ISpringTemplateEngine engine;
    private final Site site;

    NewsRenderer(ISpringTemplateEngine engine, Site site) {
        this.engine = engine;
        this.site = site;
    }

    String render(String template, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("site", site.of(request));
        all.put("sections", Section.ALL);
        all.put("dates", HouseDates.DATES);
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        return engine.process("news/" + template, new WebContext(exchange, Locale.ENGLISH, all));
    }
}
