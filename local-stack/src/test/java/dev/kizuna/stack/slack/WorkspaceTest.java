package dev.kizuna.stack.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    private static final Clock STOPPED = Clock.fixed(Instant.parse("2026-05-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void shouldGiveEveryMessageItsOwnTsWhenTheyComeInTheSameInstant() throws Exception {
        var workspace = Workspace.open(folder.resolve("messages.jsonl"), STOPPED);

        assertThat(say(workspace, "a").ts()).isEqualTo("1777626000.000000");
        assertThat(say(workspace, "b").ts()).isEqualTo("1777626000.000001");
    }

    @Test
    void shouldGoOnAfterTheLastWholeLineWhenAKillCutTheJournalShort() throws Exception {
        var file = folder.resolve("messages.jsonl");
        say(Workspace.open(file, STOPPED), "whole");
        Files.writeString(file, "{\"channel\":\"promi", StandardOpenOption.APPEND);

        var reopened = Workspace.open(file, STOPPED);
        say(reopened, "next");

        assertThat(Workspace.open(file, STOPPED).all())
                .extracting(Message::text)
                .containsExactly("whole", "next");
    }

    private static Message say(Workspace workspace, String text) {
        return workspace.post("promises", null, text, Workspace.JSON.createArrayNode(), null, null, null);
    }
}
