package dev.kizuna.stack.broker;

import dev.kizuna.stack.part.Part;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The broker as a part of the stack. */
public record Broker(int port, int controllerPort, Path data) implements Part {

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public JavaProgram program() {
        return new JavaProgram(
                name(),
                List.of(
                        "-Xms48m",
                        "-Xmx176m",
                        "-XX:+UseSerialGC",
                        "-XX:MaxDirectMemorySize=64m",
                        "-Dlogback.configurationFile=dev/kizuna/stack/logback.xml"),
                JavaProgram.ownClassPath(),
                BrokerProcess.class.getName(),
                List.of(Integer.toString(port), Integer.toString(controllerPort), data.toString()),
                Map.of());
    }

    /** An open port would say too little: the broker listens before its controller lets it serve. */
    @Override
    public boolean isReady(Child child) {
        try {
            return Files.readString(readyMark(data)).equals(Long.toString(child.pid()));
        } catch (IOException e) {
            return false;
        }
    }

    /** The broker's own settings, as in a server.properties. */
    public Properties properties() {
        return new BrokerSettings(port, controllerPort, data).properties();
    }

    static Path readyMark(Path data) {
        return data.resolve("ready");
    }
}
