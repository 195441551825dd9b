package dev.kizuna.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TetherIT {

    @TempDir
    private Path folder;

    @Test
    void shouldEndTheChildWhenItsParentIsKilled() {
        var note = folder.resolve("child.pid");
        var parent = Child.start(program("parent", ParentMain.class, note), folder.resolve("parent.log"));
        await().until(() -> Files.exists(note) && !Files.readString(note).isEmpty());
        var grandchild = ProcessHandle.of(pidIn(note)).orElseThrow();

        parent.kill();

        await().atMost(Duration.ofSeconds(5)).until(() -> !grandchild.isAlive());
    }

    @Test
    void shouldTellTheExitCodeAndTheLastLinesWhenTheChildDies() {
        var child = Child.start(program("failing", FailingMain.class, folder), folder.resolve("failing.log"));

        assertThat(child.hasEndedWithin(Duration.ofSeconds(10))).isTrue();
        assertThat(child.exitCode()).isEqualTo(1);
        assertThat(child.lastLogLines(15)).anyMatch(line -> line.contains("no such luck"));
    }

    private static JavaProgram program(String name, Class<?> main, Path argument) {
        return new JavaProgram(
                name,
                List.of("-Xmx32m"),
                JavaProgram.ownClassPath(),
                main.getName(),
                List.of(argument.toString()),
                Map.of());
    }

    private static long pidIn(Path note) {
        try {
            return Long.parseLong(Files.readString(note));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static final class ParentMain {
        public static void main(String[] arguments) throws Exception {
            var note = Path.of(arguments[0]);
            var child = Child.start(program("idle", IdleMain.class, note), note.resolveSibling("idle.log"));
            Files.writeString(note, Long.toString(child.pid()));
            child.onExit().join();
        }
    }

    public static final class IdleMain {
        public static void main(String[] arguments) throws Exception {
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }

    public static final class FailingMain {
        public static void main(String[] arguments) {
            throw new IllegalStateException("no such luck");
        }
    }
}
