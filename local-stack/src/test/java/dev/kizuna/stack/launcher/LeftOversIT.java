package dev.kizuna.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.slack.SlackStub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOversIT {

    @TempDir
    private Path folder;

    @Test
    void shouldEndOurOwnAndSpareAStrangerWhenAPidWasGivenAway() throws Exception {
        var pids = folder.resolve("pids");
        var ours =
                Child.start(new SlackStub(Ports.free(), folder.resolve("data")).program(), folder.resolve("slack.log"));
        var stranger = new ProcessBuilder("sleep", "60").start();
        new LeftOvers(pids).remember("slack", ours);
        Files.writeString(pids, "broker " + stranger.pid() + "\n", StandardOpenOption.APPEND);

        var ended = new LeftOvers(pids).end();

        assertThat(ended).containsExactly("slack (pid " + ours.pid() + ")");
        assertThat(ours.isAlive()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
        assertThat(pids).doesNotExist();
        stranger.destroyForcibly();
    }

    @Test
    void shouldFindNothingWhenTheLastRunEndedWell() throws Exception {
        assertThat(new LeftOvers(folder.resolve("pids")).end()).isEmpty();
    }
}
