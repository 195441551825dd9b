package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Letter;
import dev.kizuna.notification.delivery.domain.Messenger;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.notification.delivery.domain.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A medium with channels in memory, and with all the bad days a medium can have. */
final class FakeMessenger implements Messenger {

    /** A message as it stands. */
    record Message(
            String channel,
            String id,
            Notification says,
            String text,
            int edits,
            @Nullable String under) {}

    enum Trouble {
        PAUSE_OF_30_S,
        PAUSE_OF_ALL,
        ANSWER_LOST,
        CRASH_AFTER_POST,
        DOWN,
        SILENT,
        REFUSES
    }

    final List<Message> messages = new ArrayList<>();
    final Deque<Trouble> troubles = new ArrayDeque<>();
    final Set<String> missingChannels = new HashSet<>();
    int calls;
    boolean silent;
    boolean locked;
    Runnable duringPost = () -> {};

    private final String medium;
    private final boolean edits;

    /** @param edits whether messages can be changed and looked for; where they cannot, an update is a further message */
    FakeMessenger(String medium, boolean edits) {
        this.medium = medium;
        this.edits = edits;
    }

    @Override
    public String medium() {
        return medium;
    }

    @Override
    public boolean edits() {
        return edits;
    }

    @Override
    public Answer post(Target target, Notification notification, Letter letter, @Nullable Posted under) {
        calls++;
        if (locked) {
            return new Answer.NoAccess("invalid_auth");
        }
        if (missingChannels.contains(target.address())) {
            return new Answer.NoChannel("channel_not_found");
        }
        Trouble trouble = silent ? Trouble.SILENT : troubles.poll();
        String parent = under == null ? null : under.messageId();
        switch (trouble) {
            case PAUSE_OF_30_S -> {
                return new Answer.Later(Duration.ofSeconds(30), false, "429");
            }
            case PAUSE_OF_ALL -> {
                return new Answer.Later(Duration.ofSeconds(30), true, "429");
            }
            case DOWN -> {
                return new Answer.Unreached("connection refused");
            }
            case SILENT -> {
                return new Answer.Silence("timeout");
            }
            case REFUSES -> {
                return new Answer.Refused("msg_too_long");
            }
            case ANSWER_LOST, CRASH_AFTER_POST -> {
                add(target, notification, letter, parent);
                if (trouble == Trouble.ANSWER_LOST) {
                    return new Answer.Silence("timeout");
                }
                throw new IllegalStateException("the process died here");
            }
            case null -> {
                duringPost.run();
                return new Answer.Stands(target.address(), add(target, notification, letter, parent), null);
            }
        }
    }

    @Override
    public Answer update(Target target, Posted posted, Notification notification, Letter letter) {
        if (!edits) {
            return post(target, notification, letter, posted);
        }
        calls++;
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            if (message.id().equals(posted.messageId())) {
                messages.set(
                        i,
                        new Message(
                                message.channel(),
                                message.id(),
                                notification,
                                letter.title(),
                                message.edits() + 1,
                                message.under()));
                return new Answer.Stands(message.channel(), message.id(), null);
            }
        }
        return new Answer.Nothing();
    }

    @Override
    public Answer find(Target target, Notification notification, @Nullable Posted under, Instant since) {
        calls++;
        if (!edits) {
            return new Answer.Unknowable("nobody can look");
        }
        return messages.stream()
                .filter(message -> message.channel().equals(target.address()))
                .filter(message -> message.says().key().equals(notification.key()))
                .filter(message -> Objects.equals(message.under(), under == null ? null : under.messageId()))
                .findFirst()
                .<Answer>map(message -> new Answer.Found(
                        target.address(), message.id(), null, message.says().revision()))
                .orElseGet(Answer.Nothing::new);
    }

    private String add(Target target, Notification notification, Letter letter, @Nullable String under) {
        String id = medium + messages.size();
        messages.add(new Message(target.address(), id, notification, letter.title(), 0, under));
        return id;
    }
}
