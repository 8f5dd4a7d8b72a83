package org.yiliu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.yiliu.journal.JournalEvent;
import org.yiliu.workflow.WorkingTime;

/** Mail leaves by the outbox, whichever database keeps it. */
abstract class MailScenarios extends InNotification {

    @Autowired
    JdbcOperations batch;

    @Autowired
    NotificationSettings settings;

    @Autowired
    List<Channel> channels;

    @Autowired
    MailServer server;

    @Autowired
    MailAddresses addresses;

    @Autowired
    InboxRows inbox;

    @Autowired
    WorkingTime time;

    @Autowired
    MailUnsubscription unsubscription;

    private final Ticking clock = new Ticking(Instant.now().plus(Duration.ofHours(1)));
    private Outbox outbox;

    @BeforeEach
    void hasAnOutbox() {
        outbox = outbox(clock);
    }

    @Test
    void mailsAtOnceInBothLanguagesThePersonsFirst() throws Exception {
        hasAddress("translator", "zh-CN");
        happens("reviewer", JournalEvent.RETURNED, Map.of("level", "FIRST", "comment", "年份有误 <b>"));

        sendAll();

        MimeMessage mail = Post.received().get(0);
        String text = Post.part(mail, "text/plain");
        String html = Post.part(mail, "text/html");
        assertThat(mail.getSubject()).contains("退回给你修改", "图书馆新馆开放");
        assertThat(mail.getFrom()[0].toString()).contains("yiliu@example.edu");
        assertThat(text.indexOf("退回给你修改")).isPositive().isLessThan(text.indexOf("sent it back to you"));
        assertThat(text).contains("年份有误 <b>", "https://yiliu.example.edu/inbox/");
        assertThat(html).contains("退回给你修改", "sent it back to you", "年份有误 &lt;b&gt;");
        assertThat(Post.received()).hasSize(1);
    }

    @Test
    void mailsNothingOfARolledBackStep() {
        hasAddress("translator", "en");
        transaction.executeWithoutResult(status -> {
            journal.append(article, "coordinator", JournalEvent.ASSIGNED, 1, Map.of("assignee", "translator"));
            status.setRollbackOnly();
        });

        sendAll();

        assertThat(Post.received()).isEmpty();
        assertThat(states()).isEmpty();
    }

    @Test
    void mailsOnlyWhatThePersonWantsAtOnce() {
        hasAddress("translator", "en");
        addresses.choose("translator", Map.of(Kind.RETURNED, MailChoice.NEVER, Kind.PROGRESS, MailChoice.AT_ONCE));
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));
        happens("reviewer", JournalEvent.SIGNED, Map.of("level", "FIRST"));

        sendAll();

        assertThat(Post.received())
                .hasSize(1)
                .allSatisfy(mail -> assertThat(mail.getSubject()).contains("signed: first review"));
    }

    @Test
    void sendsNothingToAnAddressThatIsNotConfirmed() {
        jdbc.sql("insert into mail_address (username, pending, pending_token, language, unsubscribe_token)"
                        + " values ('translator', 'x@example.edu', 'p', 'en', 'u')")
                .update();

        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));

        assertThat(states()).isEmpty();
    }

    @Test
    void sendsTwiceAtMostWhenTheSenderDiesAfterTheServerTookIt() throws Exception {
        hasAddress("translator", "en");
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));

        Delivery taken = outbox.take(4).get(0);
        channel(Channel.Name.MAIL).deliver(taken); // and here the node is killed
        sendAll();
        assertThat(Post.received()).hasSize(1);
        clock.pass(settings.lease());
        sendAll();
        clock.pass(settings.lease());
        sendAll();

        assertThat(Post.received()).hasSize(2);
        assertThat(Post.received().get(0).getMessageID())
                .isEqualTo(Post.received().get(1).getMessageID());
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void sendsEachOnceHoweverManyNodesSend() throws Exception {
        hasAddress("translator", "en");
        for (int i = 0; i < 24; i++) {
            happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改" + i));
        }

        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> node = () -> {
                new Dispatch(outbox(clock), channels).sendAll();
                return null;
            };
            for (var done : pool.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(Post.received()).hasSize(24);
        assertThat(Post.received().stream().map(MailScenarios::id)).doesNotHaveDuplicates();
        assertThat(states()).containsOnly("SENT").hasSize(24);
    }

    @Test
    void triesAgainLaterAndLaterAndThenGivesUpWithTheCause() {
        hasAddress("translator", "en");
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));
        var broken = new Failing(false);

        for (int i = 1; i <= settings.attempts(); i++) {
            new Dispatch(outbox, List.of(broken)).sendAll();
            assertThat(broken.tries).isEqualTo(i);
            new Dispatch(outbox, List.of(broken)).sendAll();
            assertThat(broken.tries).as("waits").isEqualTo(i);
            clock.pass(settings.pauseAfter(i));
        }

        assertThat(states()).containsExactly("GIVEN_UP");
        assertThat(jdbc.sql("select answer from delivery").query(String.class).single())
                .isEqualTo("the server is busy");
        assertThat(settings.pauseAfter(2)).isEqualTo(settings.pauseAfter(1).multipliedBy(2));
        assertThat(settings.pauseAfter(40)).isEqualTo(settings.longestPause());
    }

    @Test
    void givesUpAtOnceWhatIsRefusedForGood() {
        hasAddress("translator", "en");
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));

        new Dispatch(outbox, List.of(new Failing(true))).sendAll();

        assertThat(states()).containsExactly("GIVEN_UP");
    }

    @Test
    void dropsAMailToSomebodyWhoIsGone() {
        hasAddress("translator", "en");
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));
        addresses.remove("translator");

        sendAll();

        assertThat(Post.received()).isEmpty();
        assertThat(states()).containsExactly("CANCELLED");
    }

    @Test
    void offersOneClickToUnsubscribe() throws Exception {
        hasAddress("translator", "en");
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "改"));
        sendAll();

        MimeMessage mail = Post.received().get(0);

        assertThat(Post.header(mail, "List-Unsubscribe"))
                .isEqualTo("<https://yiliu.example.edu/mail/unsubscribe/token-of-translator/RETURNED>");
        assertThat(Post.header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(Post.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(Post.part(mail, "text/plain")).contains("/mail/unsubscribe/token-of-translator/RETURNED");
    }

    @Test
    void digestsOnceAWorkingDayWhatIsUnreadAndWanted() throws Exception {
        hasAddress("translator", "en");
        happens("reviewer", JournalEvent.SIGNED, Map.of("level", "FIRST"));
        happens("author", JournalEvent.WITHDRAWN, Map.of("comment", "活动取消"));
        happens("chief", JournalEvent.SIGNED, Map.of("level", "FINAL"));
        happens("reviewer", JournalEvent.RETURNED, Map.of("comment", "at once, not here"));
        jdbc.sql("update inbox_entry set read_at = happened_at where actor = 'chief'")
                .update();
        jdbc.sql("delete from delivery").update();
        Ticking morning = new Ticking(
                workingDay().atTime(settings.digestAt()).atZone(time.zone()).toInstant());
        Digest digest = digest(morning);

        digest.makeDue();
        digest.makeDue();
        new Dispatch(outbox(morning), channels).sendAll();

        assertThat(Post.received()).hasSize(1);
        String text = Post.part(Post.received().get(0), "text/plain");
        assertThat(Post.received().get(0).getSubject()).contains("2 messages");
        assertThat(text)
                .contains("signed: first review", "withdrew the article", "活动取消", "撤回了稿件")
                .doesNotContain("final review", "at once, not here");
        morning.pass(Duration.ofDays(7));
        digest.makeDue();
        assertThat(states()).as("nothing new").containsExactly("SENT");
    }

    @Test
    void digestsNeitherEarlyNorOnAFreeDay() {
        hasAddress("translator", "en");
        happens("reviewer", JournalEvent.SIGNED, Map.of("level", "FIRST"));
        var hour = workingDay().atTime(settings.digestAt()).atZone(time.zone());
        var free = workingDay();
        while (time.isWorkday(free)) {
            free = free.plusDays(1);
        }

        digest(new Ticking(hour.minusMinutes(1).toInstant())).makeDue();
        digest(new Ticking(free.atTime(settings.digestAt()).atZone(time.zone()).toInstant()))
                .makeDue();

        assertThat(states()).isEmpty();
    }

    @Test
    void endsOneKindOrTheWholeDigestByTheLinkAlone() {
        hasAddress("translator", "en");

        assertThat(unsubscription.end("token-of-translator", "RETURNED")).isTrue();
        assertThat(unsubscription.end("token-of-translator", "DIGEST")).isTrue();
        assertThat(unsubscription.end("token-of-somebody", "RETURNED")).isFalse();
        assertThat(unsubscription.end("token-of-translator", "NOTHING")).isFalse();

        assertThat(addresses.choices("translator"))
                .containsEntry(Kind.RETURNED, MailChoice.NEVER)
                .containsEntry(Kind.POOL, MailChoice.NEVER)
                .containsEntry(Kind.PROGRESS, MailChoice.NEVER)
                .containsEntry(Kind.ASSIGNED, MailChoice.AT_ONCE);
    }

    private java.time.LocalDate workingDay() {
        var day = time.dayOf(clock.instant());
        while (!time.isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Digest digest(Clock at) {
        return new Digest(server, addresses, inbox, outbox(at), time, settings, transaction, at);
    }

    private Outbox outbox(Clock at) {
        return new Outbox(jdbc, batch, transaction, settings, at);
    }

    private void sendAll() {
        new Dispatch(outbox, channels).sendAll();
    }

    private Channel channel(Channel.Name name) {
        return channels.stream().filter(each -> each.name() == name).findFirst().orElseThrow();
    }

    private List<String> states() {
        return jdbc.sql("select state from delivery order by id")
                .query(String.class)
                .list();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** A server that never takes anything. */
    private static final class Failing implements Channel {

        private final boolean forGood;
        private int tries;

        Failing(boolean forGood) {
            this.forGood = forGood;
        }

        @Override
        public Name name() {
            return Name.MAIL;
        }

        @Override
        public Answer deliver(Delivery delivery) {
            tries++;
            throw new DeliveryFailedException("the server is busy", forGood ? 550 : 451, forGood, null);
        }
    }
}
