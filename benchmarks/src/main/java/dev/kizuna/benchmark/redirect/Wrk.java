package dev.kizuna.benchmark.redirect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The client of both sides: wrk, one thread, each connection with one visit at a time, as fast as it can or with pauses. */
final class Wrk {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern PERCENTILE =
            Pattern.compile("^\\s+(50|99)%\\s+([0-9.]+)(us|ms|s|m)$", Pattern.MULTILINE);
    private static final Pattern ERRORS =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");
    private static final Pattern OTHERS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private final Path home;
    private final List<String> codes;

    Wrk(Path home, List<String> codes) {
        this.home = home;
        this.codes = codes;
    }

    /**
     * What came out.
     *
     * @param failed connections that broke, answers that were none, visits without an answer in time
     */
    record Result(long requests, double perSecond, double p50Millis, double p99Millis, long failed) {

        String described() {
            return String.format(Locale.ROOT, "%,.0f/s, p50 %.2f ms, p99 %.2f ms", perSecond, p50Millis, p99Millis);
        }
    }

    /** @param pauseMillis how long a connection pauses before each visit, on average; 0 for not at all */
    Running start(int port, int connections, Duration length, double pauseMillis) {
        try {
            Path script = Files.writeString(Files.createTempFile(home, "visits", ".lua"), script(pauseMillis));
            Process process = new ProcessBuilder(
                            "wrk",
                            "-t1",
                            "-c" + connections,
                            "-d" + length.toSeconds() + "s",
                            "--timeout",
                            "10s",
                            "--latency",
                            "-s",
                            script.toString(),
                            "http://127.0.0.1:" + port + "/r/")
                    .redirectErrorStream(true)
                    .start();
            return new Running(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result run(int port, int connections, Duration length, double pauseMillis) {
        return start(port, connections, length, pauseMillis).result();
    }

    /** A run that goes on. */
    record Running(Process process) {

        Result result() {
            try {
                String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                process.waitFor();
                return parse(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private String script(double pauseMillis) {
        String all = codes.stream().map(code -> "\"/r/" + code + "\"").collect(Collectors.joining(", "));
        String pause = pauseMillis > 0
                ? String.format(
                        Locale.ROOT,
                        "function delay() return math.floor(math.random() * %.3f + math.random()) end\n",
                        2 * pauseMillis)
                : "";
        return """
                local requests = {}
                local next = 0
                function init(args)
                  wrk.headers["User-Agent"] = "%s"
                  for i, path in ipairs({%s}) do requests[i] = wrk.format("GET", path) end
                end
                function request()
                  next = next %% #requests + 1
                  return requests[next]
                end
                %s""".formatted(BROWSER, all, pause);
    }

    private static Result parse(String text) {
        Matcher requests = REQUESTS.matcher(text);
        Matcher rate = RATE.matcher(text);
        if (!requests.find() || !rate.find()) {
            throw new IllegalStateException("wrk says:\n" + text);
        }
        double p50 = Double.NaN;
        double p99 = Double.NaN;
        Matcher percentile = PERCENTILE.matcher(text);
        while (percentile.find()) {
            double millis = Double.parseDouble(percentile.group(2))
                    * switch (percentile.group(3)) {
                        case "us" -> 0.001;
                        case "ms" -> 1;
                        case "s" -> 1_000;
                        default -> 60_000;
                    };
            if (percentile.group(1).equals("50")) {
                p50 = millis;
            } else {
                p99 = millis;
            }
        }
        long failed = 0;
        Matcher errors = ERRORS.matcher(text);
        if (errors.find()) {
            for (int i = 1; i <= errors.groupCount(); i++) {
                failed += Long.parseLong(errors.group(i));
            }
        }
        Matcher others = OTHERS.matcher(text);
        failed += others.find() ? Long.parseLong(others.group(1)) : 0;
        return new Result(Long.parseLong(requests.group(1)), Double.parseDouble(rate.group(1)), p50, p99, failed);
    }
}
