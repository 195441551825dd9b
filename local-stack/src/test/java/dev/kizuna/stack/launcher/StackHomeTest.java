package dev.kizuna.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackHomeTest {

    @TempDir
    private Path folder;

    @Test
    void shouldForgetTheDataOnlyWhenItIsReset() throws Exception {
        var home = new StackHome(folder);
        home.create();
        Files.writeString(Files.createDirectories(home.data("store")).resolve("documents.mv"), "old");
        Files.writeString(home.startUpCaches().resolve("store.aot"), "cache");
        Files.writeString(home.log("store"), "log");

        home.forgetData();

        assertThat(home.data()).isEmptyDirectory();
        assertThat(home.startUpCaches().resolve("store.aot")).exists();
        assertThat(home.log("store")).exists();
    }

    @Test
    void shouldRefuseASecondRunWhenOneHoldsTheLock() throws Exception {
        var home = new StackHome(folder);
        home.create();
        var first = RunLock.take(home.lock());
        first.lock().release();

        assertThat(RunLock.take(home.lock()).lock().isValid()).isTrue();
        assertThat(home.lock()).hasContent(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void shouldSayWhatIsMissingWhenAnApplicationIsNotBuilt() {
        assertThatThrownBy(() -> ExtractedJar.of(folder, "kpi-service"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("kpi-service is not built");
    }
}
