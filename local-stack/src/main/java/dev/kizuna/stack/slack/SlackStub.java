package dev.kizuna.stack.slack;

import dev.kizuna.stack.part.Part;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The stand-in for Slack as a part of the stack.
 *
 * @param target root of the app that is told what people do; empty for none
 * @param signingSecret that Slack would share with the app
 */
public record SlackStub(int port, Path data, String target, String signingSecret) implements Part {

    public SlackStub(int port, Path data) {
        this(port, data, "", "");
    }

    @Override
    public String name() {
        return "slack";
    }

    public String url() {
        return "http://" + Ports.LOOPBACK + ":" + port;
    }

    /** Without the nodelay switch the JDK's server takes 40 ms an answer. */
    @Override
    public JavaProgram program() {
        return new JavaProgram(
                name(),
                List.of(
                        "-Xms16m",
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dsun.net.httpserver.nodelay=true"),
                JavaProgram.ownClassPath(),
                SlackStubProcess.class.getName(),
                List.of(Integer.toString(port), data.toString()),
                Map.of("KIZUNA_SLACK_TARGET", target, "KIZUNA_SLACK_SIGNING_SECRET", signingSecret));
    }

    @Override
    public boolean isReady(Child child) {
        return Ports.answers(port);
    }
}
