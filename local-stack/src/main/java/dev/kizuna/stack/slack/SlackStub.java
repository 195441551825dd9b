package dev.kizuna.stack.slack;

import dev.kizuna.stack.part.Part;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The stand-in for Slack as a part of the stack. */
public record SlackStub(int port, Path data) implements Part {

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
                Map.of());
    }

    @Override
    public boolean isReady(Child child) {
        return Ports.answers(port);
    }
}
