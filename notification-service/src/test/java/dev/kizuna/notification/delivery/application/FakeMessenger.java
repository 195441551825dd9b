package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Messenger;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Parties;
import dev.kizuna.notification.delivery.domain.Posted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A medium with channels in memory, and with all the bad days a medium can have. */
final class FakeMessenger implements Messenger {

    /** A message as it stands. */
    record Message(String channel, String id, Notification says, int edits) {}

    enum Trouble {
        PAUSE_OF_30_S,
        ANSWER_LOST,
        CRASH_AFTER_POST,
        DOWN,
        REFUSES
    }

    final List<Message> messages = new ArrayList<>();
    final Deque<Trouble> troubles = new ArrayDeque<>();
    final Set<String> missingChannels = new HashSet<>();
    int calls;
    Runnable duringPost = () -> {};

    @Override
    public String medium() {
        return "fake";
    }

    @Override
    public Answer post(String channel, Notification notification, Parties parties) {
        calls++;
        if (missingChannels.contains(channel)) {
            return new Answer.NoChannel("channel_not_found");
        }
        Trouble trouble = troubles.poll();
        switch (trouble) {
            case PAUSE_OF_30_S -> {
                return new Answer.Later(Duration.ofSeconds(30), "429");
            }
            case DOWN -> {
                return new Answer.Silence("connection refused");
            }
            case REFUSES -> {
                return new Answer.Refused("msg_too_long");
            }
            case ANSWER_LOST, CRASH_AFTER_POST -> {
                add(channel, notification);
                if (trouble == Trouble.ANSWER_LOST) {
                    return new Answer.Silence("timeout");
                }
                throw new IllegalStateException("the process died here");
            }
            case null -> {
                duringPost.run();
                return new Answer.Stands(channel, add(channel, notification));
            }
        }
    }

    @Override
    public Answer update(Posted posted, Notification notification, Parties parties) {
        calls++;
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            if (message.id().equals(posted.messageId())) {
                messages.set(i, new Message(message.channel(), message.id(), notification, message.edits() + 1));
                return new Answer.Stands(message.channel(), message.id());
            }
        }
        return new Answer.Refused("message_not_found");
    }

    @Override
    public Answer find(String channel, Notification notification, Instant since) {
        calls++;
        return messages.stream()
                .filter(message -> message.channel().equals(channel))
                .filter(message -> message.says().key().equals(notification.key()))
                .findFirst()
                .<Answer>map(message -> new Answer.Stands(channel, message.id()))
                .orElseGet(Answer.Nothing::new);
    }

    private String add(String channel, Notification notification) {
        String id = "m" + messages.size();
        messages.add(new Message(channel, id, notification, 0));
        return id;
    }
}
