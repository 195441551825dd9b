package dev.kizuna.stack.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All messages of all channels, in the order of their ts; each change is in the journal before it is answered. */
final class Workspace {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final TreeMap<String, Message> messages = new TreeMap<>();
    private final FileChannel journal;
    private final Clock clock;
    private Instant lastPost = Instant.EPOCH;
    private long revision;

    private Workspace(FileChannel journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    static Workspace open(Path file, Clock clock) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var journal =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var workspace = new Workspace(journal, clock);
        workspace.replay(Files.readAllBytes(file));
        return workspace;
    }

    synchronized Message post(
            String channel,
            @Nullable String threadTs,
            String text,
            JsonNode blocks,
            @Nullable JsonNode metadata,
            @Nullable String visibleTo,
            @Nullable Author by) {
        var at = nextInstant();
        return keep(new Message(
                channel, tsOf(at), threadTs, text, blocks, metadata, visibleTo, List.of(), List.of(), at, by));
    }

    /** A time that no message and no other deed has. */
    synchronized String nextTs() {
        return tsOf(nextInstant());
    }

    private static String tsOf(Instant at) {
        return String.format(Locale.ROOT, "%d.%06d", at.getEpochSecond(), at.getNano() / 1_000);
    }

    synchronized Message change(String channel, String ts, UnaryOperator<Message> change) {
        var message = messages.get(ts);
        if (message == null || !message.channel().equals(channel) || message.isEphemeral()) {
            throw new SlackError("message_not_found");
        }
        return keep(change.apply(message));
    }

    private Message keep(Message message) {
        var line = JSON.writeValueAsString(message) + "\n";
        try {
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                journal.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        messages.put(message.ts(), message);
        revision++;
        return message;
    }

    synchronized List<Message> all() {
        return List.copyOf(messages.values());
    }

    List<Message> in(String channel) {
        return all().stream()
                .filter(message -> message.channel().equals(channel))
                .toList();
    }

    /** Changes with every message, so that a page can ask whether there is anything new. */
    synchronized long revision() {
        return revision;
    }

    synchronized Instant now() {
        return clock.instant();
    }

    synchronized void clear() throws IOException {
        journal.truncate(0);
        journal.position(0);
        messages.clear();
        revision++;
    }

    private Instant nextInstant() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        lastPost = now.isAfter(lastPost) ? now : lastPost.plus(1, ChronoUnit.MICROS);
        return lastPost;
    }

    /** A line that a kill cut short is overwritten by the next message. */
    private void replay(byte[] bytes) throws IOException {
        int start = 0;
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                try {
                    var message = JSON.readValue(bytes, start, end - start, Message.class);
                    messages.put(message.ts(), message);
                    lastPost = message.postedAt().isAfter(lastPost) ? message.postedAt() : lastPost;
                } catch (JacksonException e) {
                    throw new IOException("the stub's journal is damaged at byte " + start, e);
                }
                start = end + 1;
            }
        }
        journal.truncate(start);
        journal.position(start);
    }
}
