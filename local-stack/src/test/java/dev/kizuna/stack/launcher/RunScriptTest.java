package dev.kizuna.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunScriptTest {

    @TempDir
    private Path elsewhere;

    @Test
    void shouldExplainItselfWithoutBuildingWhenAskedFromAnyFolder() throws Exception {
        var answer = run(elsewhere, ComposeFile.PROJECT.resolve("run").toString(), "--help");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.output()).isEqualTo(Options.usage());
    }

    @Test
    void shouldRefuseWithTheUsageWhenAnOptionIsUnknown() throws Exception {
        var answer = run(elsewhere, ComposeFile.PROJECT.resolve("run").toString(), "--fast");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.output()).startsWith("unknown option: --fast").contains(Options.usage());
    }

    @Test
    void shouldTakeAJdkOfTheRightAgeWhenAnOlderOneIsSet() throws Exception {
        var old = Files.createDirectories(elsewhere.resolve("old jdk/bin")).getParent();
        Files.writeString(elsewhere.resolve("old jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        for (var tool : new String[] {"java", "javac"}) {
            assertThat(Files.writeString(elsewhere.resolve("old jdk/bin/" + tool), "")
                            .toFile()
                            .setExecutable(true))
                    .isTrue();
        }
        var script = "source '" + ComposeFile.PROJECT.resolve("local-stack/scripts/toolchain.sh") + "';"
                + "is_jdk \"$1\" && echo taken || echo refused; is_jdk \"$2\" && echo taken || echo refused";

        var answer = run(elsewhere, "-c", script, "test", String.valueOf(old), System.getProperty("java.home"));

        assertThat(answer.output().lines()).containsExactly("refused", "taken");
    }

    private record Answer(int exitCode, String output) {}

    private static Answer run(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(arguments));
        command.addFirst("bash");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }
}
