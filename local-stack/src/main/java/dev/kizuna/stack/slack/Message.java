package dev.kizuna.stack.slack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as it stands now, with what it said before.
 *
 * @param edits the earlier versions, oldest first
 * @param visibleTo the only user who sees an ephemeral message
 * @param by who wrote it; absent for the app under test
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
        String channel,
        String ts,
        @Nullable String threadTs,
        String text,
        JsonNode blocks,
        @Nullable JsonNode metadata,
        @Nullable String visibleTo,
        List<String> reactions,
        List<Edit> edits,
        Instant postedAt,
        @Nullable Author by) {

    /** What a message said until it was edited. */
    record Edit(String text, JsonNode blocks, Instant editedAt) {}

    boolean isEphemeral() {
        return visibleTo != null;
    }

    Message edited(String newText, JsonNode newBlocks, @Nullable JsonNode newMetadata, Instant at) {
        var all = new ArrayList<>(edits);
        all.add(new Edit(text, blocks, at));
        return new Message(
                channel,
                ts,
                threadTs,
                newText,
                newBlocks,
                newMetadata,
                visibleTo,
                reactions,
                List.copyOf(all),
                postedAt,
                by);
    }

    Message with(String reaction) {
        var all = new ArrayList<>(reactions);
        all.add(reaction);
        return new Message(
                channel, ts, threadTs, text, blocks, metadata, visibleTo, List.copyOf(all), edits, postedAt, by);
    }
}
