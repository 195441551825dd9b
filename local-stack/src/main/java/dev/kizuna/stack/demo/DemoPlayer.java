package dev.kizuna.stack.demo;

import dev.kizuna.stack.demo.Step.Target;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Plays the demo: what is still to be told of ninety days, then what happens from now on, until it is told to stop.
 * Started with the folder that keeps its bookmark. Services are at KIZUNA_SERVICES_PARTNER and
 * KIZUNA_SERVICES_CAMPAIGN, or where the local stack has them. What happens from now on happens KIZUNA_DEMO_PACE times
 * as soon as usual, from 1 to 60.
 */
public final class DemoPlayer {

    private static final String USUAL_FOLDER = ".kizuna/demo";
    private static final long TO_END_SECONDS = 5;
    private static final int FASTEST = 60;

    private DemoPlayer() {}

    public static void main(String[] arguments) throws Exception {
        Clock clock = Clock.systemUTC();
        var stopping = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping, ended), "demo-stop"));
        try {
            play(
                    Path.of(arguments.length > 0 ? arguments[0] : USUAL_FOLDER),
                    Map.of(
                            Target.PARTNER, url("KIZUNA_SERVICES_PARTNER", 8081),
                            Target.CAMPAIGN, url("KIZUNA_SERVICES_CAMPAIGN", 8082)),
                    clock,
                    stopping,
                    pace(System.getenv("KIZUNA_DEMO_PACE")));
        } finally {
            ended.countDown();
        }
    }

    static void play(Path folder, Map<Target, URI> urls, Clock clock, CountDownLatch stopping, int pace)
            throws Exception {
        var narrator = new Narrator(System.out, clock);
        var player = new Player(new Services(urls), narrator, stopping);
        player.awaitReadiness();
        Bookmark bookmark = Bookmark.open(folder, clock);
        List<Step> history = Story.until(new StoryTime(bookmark.now()));
        if (bookmark.told() == history.size()) {
            narrator.say("The ninety days are told already, in %d steps; going on from now", history.size());
        } else {
            narrator.say("Telling ninety days in %d steps, from step %d", history.size(), bookmark.told() + 1);
        }
        player.play(history, bookmark);
        long seed = clock.instant().getEpochSecond();
        new Trickle(player, narrator, clock, new Random(seed), Long.toString(seed, Character.MAX_RADIX), pace).run();
    }

    private static int pace(@Nullable String given) {
        int pace = given == null || given.isBlank() ? 1 : Integer.parseInt(given);
        if (pace < 1 || pace > FASTEST) {
            throw new IllegalArgumentException("KIZUNA_DEMO_PACE is " + pace + ", not from 1 to " + FASTEST);
        }
        return pace;
    }

    private static void stop(CountDownLatch stopping, CountDownLatch ended) {
        stopping.countDown();
        try {
            if (!ended.await(TO_END_SECONDS, TimeUnit.SECONDS)) {
                System.out.println("Ended in the middle of a step; it will be told again");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static URI url(String variable, int port) {
        String given = System.getenv(variable);
        return URI.create(given == null || given.isBlank() ? "http://127.0.0.1:" + port : given);
    }
}
