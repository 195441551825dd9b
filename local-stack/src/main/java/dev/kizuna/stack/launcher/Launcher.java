package dev.kizuna.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;

/** Main of {@code ./run}. */
public final class Launcher {

    private static final int USAGE_ERROR = 2;

    private final StackHome home;
    private final Console console;
    private final StartUpCaches caches;

    private Launcher(StackHome home, Console console) {
        this.home = home;
        this.console = console;
        this.caches = new StartUpCaches(home.startUpCaches());
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            var options = Options.parse(arguments);
            if (options.help()) {
                System.out.println(Options.usage());
                return 0;
            }
            var home = new StackHome(
                    Path.of(System.getProperty("kizuna.project", "")).toAbsolutePath());
            new Launcher(home, new Console(System.out)).launch(options);
            return 0;
        } catch (Options.UnknownOption e) {
            System.err.println(e.getMessage() + "\n\n" + Options.usage());
            return USAGE_ERROR;
        } catch (CannotStart e) {
            System.err.println("Kizuna cannot run: " + e.getMessage());
            return 1;
        } catch (CompletionException e) {
            System.err.println("Kizuna cannot run: " + (e.getCause() == null ? e : e.getCause()).getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("Kizuna cannot run: " + e);
            return 1;
        }
    }

    private void launch(Options options) throws IOException {
        var begun = System.nanoTime();
        home.create();
        RunLock.take(home.lock());
        var leftOvers = new LeftOvers(home.pids());
        leftOvers.end().forEach(name -> console.say("  ended what was left of the last run: " + name));
        checkMachine();
        if (options.reset()) {
            home.forgetData();
            console.say("  all data of earlier runs is deleted");
        }
        console.say("Kizuna is starting");
        var steps = new Plan(home, home.startUpCaches().resolve("rehearsal")).steps(!options.empty());
        var parts = steps.stream()
                .map(step -> new SupervisedPart(step, freshLog(step.name()), caches, console, leftOvers::remember))
                .toList();
        var supervisor = new Supervisor(parts, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor), "stop"));
        if (!hasAllCaches(steps)) {
            console.say(
                    "  (the next start will be faster: it has start-up caches, which this one makes when it is ready)");
        }
        supervisor.startAll();
        console.say(String.format(
                Locale.ROOT,
                "%nReady in %.1f s.%n%n%s",
                Console.seconds(Duration.ofNanos(System.nanoTime() - begun)),
                Addresses.text(home)));
        Thread.ofPlatform().daemon().name("rehearsals").start(() -> rehearse(steps));
        supervisor.watch();
    }

    private static void checkMachine() {
        PortCheck.check(LocalSettings.BROKER_PORT, "broker");
        PortCheck.check(LocalSettings.CONTROLLER_PORT, "broker");
        PortCheck.check(LocalSettings.REGISTRY_PORT, "schema registry");
        PortCheck.check(LocalSettings.STORE_PORT, "document store");
        PortCheck.check(LocalSettings.SLACK_PORT, "Slack stub");
        LocalSettings.APPLICATIONS.forEach(
                application -> application.ports().forEach(port -> PortCheck.check(port, application.name())));
        Memory.check();
    }

    private Path freshLog(String part) {
        var log = home.log(part);
        try {
            Files.createDirectories(home.data(part));
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(part + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasAllCaches(List<Step> steps) {
        return steps.stream().allMatch(this::hasCache);
    }

    private boolean hasCache(Step step) {
        return step.rehearsal() == null || caches.has(step.part().program());
    }

    /** Only a faster next start is at stake here, so that a rehearsal that fails is no more than a line in its log. */
    private void rehearse(List<Step> steps) {
        try {
            for (var step : steps) {
                if (!hasCache(step)) {
                    StackHome.delete(home.startUpCaches().resolve("rehearsal"));
                    caches.learn(step, home.startUpCaches().resolve(step.name() + ".log"));
                }
            }
            StackHome.delete(home.startUpCaches().resolve("rehearsal"));
        } catch (IOException e) {
            console.say("  the next start will not be faster: " + e.getMessage());
        }
    }

    private void stop(Supervisor supervisor) {
        var begun = System.nanoTime();
        console.say("\nStopping ...");
        supervisor.stopAll();
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        try {
            Files.deleteIfExists(home.pids());
        } catch (IOException e) {
            console.say(e.toString());
        }
        console.say(String.format(
                Locale.ROOT, "Stopped in %.1f s.", Console.seconds(Duration.ofNanos(System.nanoTime() - begun))));
    }
}
