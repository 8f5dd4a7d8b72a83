package org.yiliu.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yiliu.journal.Passage;
import tools.jackson.databind.json.JsonMapper;

/** Puts into the outbox the calls of webhooks, their bodies as they will be sent. */
@Component
class WebhookPosting {

    private static final Pattern ARTICLE = Pattern.compile("YL-\\d{4}-\\d+");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WebhookRows webhooks;
    private final Outbox outbox;

    WebhookPosting(WebhookRows webhooks, Outbox outbox) {
        this.webhooks = webhooks;
        this.outbox = outbox;
    }

    /** In the transaction of the passages; one statement where no webhook wants them, none where they cannot. */
    void post(Collection<Passage> passages) {
        var offered = passages.stream()
                .filter(passage -> Webhook.OFFERED.contains(passage.event())
                        && ARTICLE.matcher(passage.subject()).matches())
                .toList();
        if (offered.isEmpty()) {
            return;
        }
        List<Delivery.Draft> drafts = new ArrayList<>();
        for (Webhook webhook : webhooks.active()) {
            offered.stream()
                    .filter(passage -> webhook.events().contains(passage.event()))
                    .forEach(passage -> drafts.add(new Delivery.Draft(
                            Channel.Name.WEBHOOK,
                            null,
                            webhook.id(),
                            passage.event().name(),
                            body(passage))));
        }
        outbox.add(drafts);
    }

    private static String body(Passage passage) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", passage.event().name());
        body.put("at", passage.at().toString());
        body.put("articleNumber", passage.subject());
        body.put("sequence", passage.sequence());
        body.put("round", passage.round());
        body.put("actor", passage.actor());
        body.put("data", passage.detail());
        return JSON.writeValueAsString(body);
    }
}
