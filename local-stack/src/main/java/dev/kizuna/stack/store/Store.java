package dev.kizuna.stack.store;

import dev.kizuna.stack.part.Part;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The document store as a part of the stack. */
public record Store(int port, Path data) implements Part {

    @Override
    public String name() {
        return "store";
    }

    public String uri() {
        return "mongodb://" + Ports.LOOPBACK + ":" + port;
    }

    @Override
    public JavaProgram program() {
        return new JavaProgram(
                name(),
                List.of(
                        "-Xms32m",
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:MaxDirectMemorySize=64m",
                        "-Dlogback.configurationFile=dev/kizuna/stack/logback.xml"),
                JavaProgram.ownClassPath(),
                StoreProcess.class.getName(),
                List.of(Integer.toString(port), data.toString()),
                Map.of());
    }

    @Override
    public boolean isReady(Child child) {
        return Ports.answers(port);
    }
}
