package dev.kizuna.notification.delivery.mail;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.about;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.metLate;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.praise;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.kizuna.notification.delivery.SomeLetters;
import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Messenger.Answer;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.notification.delivery.domain.Target;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails as a real mail server takes them. */
class MailMessengerIT {

    private static final Target SATO = Target.person("mail", "sato", "sato@example.com");

    private GreenMail server;
    private MailMessenger messenger;

    @BeforeEach
    void start() throws Exception {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        messenger = messenger(server.getSmtp().getPort(), null);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void shouldSendPlainTextAndHtmlInTheReadersLanguage() throws Exception {
        // when
        Answer answer = post(breach("q1"));

        // then
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(answer).isEqualTo(new Answer.Stands("", mail.getMessageID(), null));
        assertThat(mail.getMessageID()).isEqualTo("<" + breach("q1").idempotencyKey() + "@kizuna.example>");
        assertThat(mail.getSubject()).isEqualTo("[Kizuna] 🔴 約束の期限を過ぎました — 株式会社アクメ");
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("sato@example.com"));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("ja");
        List<BodyPart> bodies = bodies((Multipart) mail.getContent());
        assertThat(bodies).hasSize(2);
        assertThat(bodies.getFirst().getContentType()).startsWith("text/plain");
        assertThat(bodies.getFirst().getContent().toString())
                .startsWith("佐藤 様")
                .contains("株式会社アクメ 様への「24時間以内の回答」が、期限を過ぎてもまだ果たされていません。", "田中 <一郎> & \"Co\"");
        assertThat(bodies.getLast().getContentType()).startsWith("text/html");
        assertThat(bodies.getLast().getContent().toString())
                .contains("<strong>24時間以内の回答</strong>", "田中 &lt;一郎&gt; &amp; &quot;Co&quot;")
                .contains("href=\"http://localhost:8080/?partnerId=acme&amp;obligationId=response-24h%3Aacme%3Aq1\"");
    }

    @Test
    void shouldThreadWhatFollowsUnderTheFirstAndSendNothingWithoutNews() throws Exception {
        // given
        var stands = (Answer.Stands) post(breach("q1"));
        var posted = new Posted("mail", "@sato", "", stands.messageId(), null, Kind.BREACH, 2);

        // when
        Notification same = about("q1", Kind.BREACH, 3, null);
        messenger.update(SATO, posted, same, SomeLetters.of(same));
        assertThat(server.getReceivedMessages()).hasSize(1);
        messenger.update(SATO, posted, metLate("q1"), SomeLetters.of(metLate("q1")));

        // then
        MimeMessage reply = server.getReceivedMessages()[1];
        assertThat(reply.getHeader("In-Reply-To")).containsExactly(stands.messageId());
        assertThat(reply.getHeader("References")).containsExactly(stands.messageId());
        assertThat(reply.getMessageID()).isNotEqualTo(stands.messageId());
    }

    @Test
    @DisplayName("Edge case 26: a repeated mail has the same Message-ID, and nobody claims to know whether it arrived")
    void shouldRepeatUnderTheSameId() throws Exception {
        post(breach("q1"));
        post(breach("q1"));

        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo(server.getReceivedMessages()[1].getMessageID());
        assertThat(messenger.find(SATO, breach("q1"), null, Instant.EPOCH)).isInstanceOf(Answer.Unknowable.class);
    }

    @Test
    void shouldNotLetNamesAddHeaders() throws Exception {
        // given
        Notification praise = praise("en");
        var letter = SomeLetters.of(praise);

        // when
        messenger.post(
                Target.person("mail", "sato", "sato@example.com"),
                breach("q1\r\nBcc: everybody@example.com"),
                letter,
                null);

        // then
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(GreenMailUtil.getHeaders(mail)).doesNotContain("everybody");
    }

    @Test
    void shouldTakeAnImpossibleAddressForAMissingOne() {
        assertThat(messenger.post(
                        Target.person("mail", "sato", "no address\r\nRCPT TO:<x@example.com>"),
                        breach("q1"),
                        SomeLetters.of(breach("q1")),
                        null))
                .isEqualTo(new Answer.NoChannel("bad_address"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void shouldTellWhenTheServerRefusesTheLogin() throws Exception {
        server.setUser("kizuna", "secret");
        assertThat(messenger(server.getSmtp().getPort(), "wrong")
                        .post(SATO, breach("q1"), SomeLetters.of(breach("q1")), null))
                .isEqualTo(new Answer.NoAccess("login_refused"));
    }

    @Test
    void shouldTellThatNothingWasTakenFromNotKnowing() throws Exception {
        assertThat(messenger(9, null).post(SATO, breach("q1"), SomeLetters.of(breach("q1")), null))
                .isInstanceOf(Answer.Unreached.class);

        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(messenger(silent.getLocalPort(), null)
                            .post(SATO, breach("q1"), SomeLetters.of(breach("q1")), null))
                    .isInstanceOf(Answer.Silence.class);
        }
    }

    @Test
    void shouldUnderstandWhatTheServerSaysOfTheAddress() throws Exception {
        assertThat(answerTo("550 5.1.1 sato@example.com unknown")).isEqualTo(new Answer.NoChannel("address_refused"));
        assertThat(answerTo("451 4.3.0 try again later")).isEqualTo(new Answer.Unreached("SMTP 451"));
    }

    /** A server that answers so to RCPT. */
    private static Answer answerTo(String recipientAnswer) throws Exception {
        try (var scripted = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = scripted.accept()) {
                    var in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
                    var out = socket.getOutputStream();
                    out.write("220 test\r\n".getBytes());
                    String line = in.readLine();
                    while (line != null) {
                        out.write(((line.startsWith("RCPT") ? recipientAnswer : "250 ok") + "\r\n").getBytes());
                        line = in.readLine();
                    }
                } catch (IOException e) {
                    // the client is gone
                }
            });
            return messenger(scripted.getLocalPort(), null)
                    .post(SATO, breach("q1"), SomeLetters.of(breach("q1")), null);
        }
    }

    private Answer post(Notification notification) {
        return messenger.post(SATO, notification, SomeLetters.of(notification), null);
    }

    private static MailMessenger messenger(int port, @Nullable String password) throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "1000");
        if (password != null) {
            sender.setUsername("kizuna");
            sender.setPassword(password);
            sender.getJavaMailProperties().put("mail.smtp.auth", "true");
        }
        return new MailMessenger(sender, new InternetAddress("Kizuna <kizuna@kizuna.example>"), Duration.ofSeconds(3));
    }

    private static List<BodyPart> bodies(Multipart multipart) throws Exception {
        List<BodyPart> bodies = new ArrayList<>();
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart part = multipart.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) {
                bodies.addAll(bodies(inner));
            } else {
                bodies.add(part);
            }
        }
        return bodies;
    }
}
