package dev.kizuna.notification.conversation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner's inquiry and the messages that belong to it.
 *
 * @param root message under which answers stand
 * @param asker alias of who asked
 * @param lastAt when the last message of it was said
 * @param messages ids of its messages, the last ones
 * @param answeredAt when a human answered first
 */
public record Question(
        String inquiryId,
        String partnerId,
        String root,
        String asker,
        Instant askedAt,
        Instant lastAt,
        List<String> messages,
        @Nullable Instant answeredAt) {

    private static final int MOST_MESSAGES = 50;

    public Question {
        messages = List.copyOf(messages);
    }

    boolean isOpen() {
        return answeredAt == null;
    }

    boolean has(String message) {
        return root.equals(message) || messages.contains(message);
    }

    /** Whether an answer of that time would be news: the first, or one before the first that is known. */
    boolean isAnsweredFirstAt(Instant at) {
        return !at.isBefore(askedAt) && (answeredAt == null || at.isBefore(answeredAt));
    }

    Question with(Remark remark) {
        List<String> more = new ArrayList<>(messages);
        more.add(remark.id());
        if (more.size() > MOST_MESSAGES) {
            more.removeFirst();
        }
        Instant last = remark.at().isAfter(lastAt) ? remark.at() : lastAt;
        return new Question(inquiryId, partnerId, root, asker, askedAt, last, more, answeredAt);
    }

    Question answered(Remark remark) {
        Question with = with(remark);
        return new Question(inquiryId, partnerId, root, asker, askedAt, with.lastAt, with.messages, remark.at());
    }
}
