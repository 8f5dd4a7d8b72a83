package org.yiliu.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;

/** A real SMTP server for all tests of a run, on a port of its own. */
final class Post {

    static final GreenMail SERVER = started();

    private Post() {}

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server;
    }

    static int port() {
        return SERVER.getSmtp().getPort();
    }

    static List<MimeMessage> received() {
        return List.of(SERVER.getReceivedMessages());
    }

    static void forget() {
        try {
            SERVER.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException exception) {
            throw new IllegalStateException(exception);
        }
    }

    static String header(MimeMessage mail, String name) throws MessagingException {
        return String.join(",", mail.getHeader(name));
    }

    /** The part of this type, {@code text/plain} or {@code text/html}, wherever it stands. */
    static String part(MimeMessage mail, String type) throws MessagingException, IOException {
        return part((MimeMultipart) mail.getContent(), type);
    }

    private static String part(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof MimeMultipart inner) {
                String found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
