package dev.kizuna.notification.delivery.mail;

import dev.kizuna.notification.delivery.domain.FollowUps;
import dev.kizuna.notification.delivery.domain.Letter;
import dev.kizuna.notification.delivery.domain.Media;
import dev.kizuna.notification.delivery.domain.Messenger;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.OneLine;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.notification.delivery.domain.Target;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends mail. The Message-ID follows from the matter and its revision: a repetition is the same message to mail programs, and what
 * comes later is put under it.
 */
public final class MailMessenger implements Messenger {

    private static final int LONGEST_SUBJECT = 200;

    private final JavaMailSender sender;
    private final InternetAddress from;
    private final Duration patience;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Mail.
     *
     * @param from who it is from; Message-IDs are in its domain
     * @param patience how long one mail may take, all in all
     */
    public MailMessenger(JavaMailSender sender, InternetAddress from, Duration patience) {
        this.sender = sender;
        this.from = from;
        this.patience = patience;
    }

    @Override
    public String medium() {
        return Media.MAIL;
    }

    @Override
    public boolean edits() {
        return false;
    }

    @Override
    public Answer post(Target target, Notification notification, Letter letter, @Nullable Posted under) {
        return send(target, notification, letter, under);
    }

    @Override
    public Answer update(Target target, Posted posted, Notification notification, Letter letter) {
        return FollowUps.isNews(posted, notification)
                ? send(target, notification, letter, posted)
                : new Answer.Stands(posted.channel(), posted.messageId(), null);
    }

    /** What a mail server took cannot be asked for again. */
    @Override
    public Answer find(Target target, Notification notification, @Nullable Posted under, Instant since) {
        return new Answer.Unknowable("mail cannot be looked for");
    }

    private Answer send(Target target, Notification notification, Letter letter, @Nullable Posted under) {
        MimeMessage mail = sender.createMimeMessage();
        String id = messageId(notification);
        try {
            var helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(target.address());
            helper.setSubject(OneLine.of("[Kizuna] " + letter.summary().text(), LONGEST_SUBJECT));
            helper.setSentDate(Date.from(notification.at()));
            helper.setText(MailText.plain(letter), MailText.html(letter));
            mail.setHeader("Message-ID", id);
            mail.setHeader("Content-Language", letter.locale());
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("X-Auto-Response-Suppress", "All");
            if (under != null) {
                mail.setHeader("In-Reply-To", under.messageId());
                mail.setHeader("References", under.messageId());
            }
        } catch (MessagingException e) {
            return new Answer.NoChannel("bad_address");
        }
        return answer(mail, new Answer.Stands("", id, null));
    }

    /** A mail takes many turns with the server, each with a timeout of its own; all together have one here. */
    private Answer answer(MimeMessage mail, Answer.Stands stands) {
        Future<?> sending = threads.submit(() -> sender.send(mail));
        try {
            sending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return stands;
        } catch (ExecutionException e) {
            return e.getCause() instanceof MailException failure
                    ? SmtpAnswers.of(failure)
                    : new Answer.Refused("the mail cannot be put together");
        } catch (TimeoutException e) {
            sending.cancel(true);
            return new Answer.Silence("the mail server takes too long");
        } catch (InterruptedException e) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Silence("interrupted");
        }
    }

    private String messageId(Notification notification) {
        String address = from.getAddress();
        return "<" + notification.idempotencyKey() + address.substring(address.lastIndexOf('@')) + ">";
    }
}
