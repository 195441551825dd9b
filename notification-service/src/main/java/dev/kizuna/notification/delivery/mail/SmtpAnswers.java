package dev.kizuna.notification.delivery.mail;

import dev.kizuna.notification.delivery.domain.Messenger.Answer;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/** What failures of mail mean. What the server said is left out, since it repeats addresses. */
final class SmtpAnswers {

    private static final int PERMANENT = 500;

    private SmtpAnswers() {}

    static Answer of(MailException failure) {
        return switch (failure) {
            case MailAuthenticationException _ -> new Answer.NoAccess("login_refused");
            case MailParseException _ -> new Answer.Refused("the mail cannot be put together");
            case MailSendException send
            when send.getMessageExceptions().length > 0 -> of(send.getMessageExceptions()[0]);
            default -> of(failure.getCause());
        };
    }

    /** The address's own verdict is behind that of the whole mail. */
    private static Answer of(@Nullable Throwable failure) {
        Answer answer = new Answer.Silence("the mail server broke off");
        Throwable cause = failure;
        while (cause != null) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return address.getReturnCode() >= PERMANENT
                            ? new Answer.NoChannel("address_refused")
                            : new Answer.Unreached("SMTP " + address.getReturnCode());
                }
                case SMTPSenderFailedException sender -> answer = code(sender.getReturnCode());
                case SMTPSendFailedException send -> answer = code(send.getReturnCode());
                case MailConnectException _, ConnectException _, UnknownHostException _ -> {
                    return new Answer.Unreached("the mail server cannot be reached");
                }
                case SendFailedException _ -> answer = new Answer.NoChannel("address_refused");
                default -> {
                    // what is behind it may say more
                }
            }
            cause = cause instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : cause.getCause();
        }
        return answer;
    }

    private static Answer code(int code) {
        return code >= PERMANENT ? new Answer.Refused("SMTP " + code) : new Answer.Unreached("SMTP " + code);
    }
}
