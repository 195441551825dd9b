package dev.kizuna.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kizuna.stack.part.Part;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
import dev.kizuna.stack.slack.SlackStub;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final Map<String, Child> children = new ConcurrentHashMap<>();
    private StackHome home;
    private StartUpCaches caches;
    private @Nullable Supervisor supervisor;

    @BeforeEach
    void create() throws Exception {
        home = new StackHome(folder);
        home.create();
        caches = new StartUpCaches(home.startUpCaches());
    }

    @AfterEach
    void stop() {
        if (supervisor != null) {
            supervisor.stopAll();
        }
    }

    @Test
    void shouldBringAPartBackWhenItIsKilled() {
        var part = new SlackStub(Ports.free(), home.data("slack"));
        supervise(step(part, Set.of())).startAll();
        var first = child("slack");

        first.kill();

        await().until(() -> child("slack").pid() != first.pid() && part.isReady(child("slack")));
        assertThat(printed()).contains("slack died with exit code 137", "slack is started again");
    }

    @Test
    void shouldStopEverythingWhenAPartKeepsDying() {
        var failing = new FailingPart();

        assertThatThrownBy(() -> supervise(step(failing, Set.of())).startAll())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CannotStart.class)
                .hasMessageContaining("failing died more than 3 times within a minute");
        assertThat(printed()).contains("no such luck", home.log("failing").toString());
    }

    @Test
    void shouldStartAPartOnlyWhenItsNeedsAreReady() {
        var needed = new SlackStub(Ports.free(), home.data("slack"));
        var needy = new NeedyPart(needed);

        supervise(step(needy, Set.of("slack")), step(needed, Set.of())).startAll();

        assertThat(needy.foundItsNeedReady).isTrue();
    }

    @Test
    void shouldEndAllChildrenWhenItIsStopped() {
        supervise(step(new SlackStub(Ports.free(), home.data("slack")), Set.of()))
                .startAll();

        supervisor().stopAll();

        assertThat(child("slack").isAlive()).isFalse();
        assertThat(printed()).doesNotContain("died");
    }

    @Test
    void shouldLearnACacheAndComeUpWithItWhenItIsRehearsed() throws Exception {
        var part = new SlackStub(Ports.free(), home.data("slack"));
        var rehearsal = new SlackStub(Ports.free(), folder.resolve("rehearsal"));
        var step = new Step(withoutFolders(part), Set.of(), Step.FOUNDATION, withoutFolders(rehearsal), false);

        assertThat(caches.learn(step, folder.resolve("learning.log"))).isTrue();

        assertThat(caches.quickened(step.part().program()).flags()).anyMatch(flag -> flag.startsWith("-XX:AOTCache="));
        supervise(step).startAll();
        assertThat(printed()).contains("slack").doesNotContain("died");
    }

    @Test
    void shouldComeUpWithoutItsCacheWhenThatIsDamaged() throws Exception {
        var part = withoutFolders(new SlackStub(Ports.free(), home.data("slack")));
        var rehearsal = withoutFolders(new SlackStub(Ports.free(), folder.resolve("rehearsal")));
        var step = new Step(part, Set.of(), Step.FOUNDATION, rehearsal, false);
        caches.learn(step, folder.resolve("learning.log"));
        damage(cacheFile());

        supervise(step).startAll();

        assertThat(part.isReady(child("slack"))).isTrue();
    }

    private void damage(Path cache) throws Exception {
        var bytes = Files.readAllBytes(cache);
        for (int i = bytes.length / 3; i < bytes.length / 2; i++) {
            bytes[i] ^= 0x5a;
        }
        Files.write(cache, bytes);
    }

    private Path cacheFile() throws Exception {
        try (var files = Files.newDirectoryStream(home.startUpCaches(), "slack-*.aot")) {
            return files.iterator().next();
        }
    }

    private Supervisor supervise(Step... steps) {
        var console = new Console(new PrintStream(terminal, true, StandardCharsets.UTF_8));
        var created = new Supervisor(
                List.of(steps).stream()
                        .map(step -> new SupervisedPart(step, home.log(step.name()), caches, console, children::put))
                        .toList(),
                console);
        supervisor = created;
        return created;
    }

    private Supervisor supervisor() {
        return Objects.requireNonNull(supervisor);
    }

    private Child child(String name) {
        return Objects.requireNonNull(children.get(name));
    }

    private String printed() {
        return terminal.toString(StandardCharsets.UTF_8);
    }

    private static Step step(Part part, Set<String> needs) {
        return new Step(part, needs, Step.FOUNDATION, null, false);
    }

    /** The JVM makes no cache for a class path that has folders in it, as that of a test has. */
    private Part withoutFolders(Part part) {
        return new Part() {
            @Override
            public String name() {
                return part.name();
            }

            @Override
            public JavaProgram program() {
                var program = part.program();
                return new JavaProgram(
                        program.name(),
                        program.flags(),
                        program.classPath().stream()
                                .map(entry -> Files.isDirectory(entry) ? packed(entry) : entry)
                                .toList(),
                        program.mainClass(),
                        program.arguments(),
                        program.environment());
            }

            @Override
            public boolean isReady(Child child) {
                return part.isReady(child);
            }
        };
    }

    private Path packed(Path classes) {
        var jar = folder.resolve(classes.getFileName() + ".jar");
        if (!Files.exists(jar)) {
            var tool = java.util.spi.ToolProvider.findFirst("jar").orElseThrow();
            var exitCode = tool.run(System.out, System.err, "cf", jar.toString(), "-C", classes.toString(), ".");
            assertThat(exitCode).isZero();
        }
        return jar;
    }

    private static final class FailingPart implements Part {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public JavaProgram program() {
            return new JavaProgram(
                    name(),
                    List.of("-Xmx32m"),
                    JavaProgram.ownClassPath(),
                    Failing.class.getName(),
                    List.of(),
                    Map.of());
        }

        @Override
        public boolean isReady(Child child) {
            return false;
        }
    }

    private static final class NeedyPart implements Part {

        private final SlackStub need;
        private volatile boolean foundItsNeedReady;

        private NeedyPart(SlackStub need) {
            this.need = need;
        }

        @Override
        public String name() {
            return "needy";
        }

        @Override
        public JavaProgram program() {
            foundItsNeedReady = Ports.answers(need.port());
            return new JavaProgram(
                    name(), List.of("-Xmx32m"), JavaProgram.ownClassPath(), Idle.class.getName(), List.of(), Map.of());
        }

        @Override
        public boolean isReady(Child child) {
            return true;
        }
    }

    public static final class Failing {
        public static void main(String[] arguments) {
            throw new IllegalStateException("no such luck");
        }
    }

    public static final class Idle {
        public static void main(String[] arguments) throws Exception {
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }
}
