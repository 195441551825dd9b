package dev.kizuna.stack.launcher;

import dev.kizuna.stack.part.Part;
import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Plays the demo's scenario into the running services; ready as soon as it runs, since nothing waits for it. */
record DemoPlayer(Path data) implements Part {

    private static final String MAIN = "dev.kizuna.stack.demo.DemoPlayer";

    static Optional<DemoPlayer> find(StackHome home) {
        return DemoPlayer.class.getResource("/" + MAIN.replace('.', '/') + ".class") == null
                ? Optional.empty()
                : Optional.of(new DemoPlayer(home.data("demo")));
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public JavaProgram program() {
        return new JavaProgram(
                name(),
                List.of("-Xms16m", "-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                JavaProgram.ownClassPath(),
                MAIN,
                List.of(data.toString()),
                LocalSettings.environment(name(), data));
    }

    @Override
    public boolean isReady(Child child) {
        return true;
    }
}
