package dev.kizuna.stack.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;

/** A Spring Boot jar unpacked into a thin jar and its libraries, which starts faster and can have a start-up cache. */
record ExtractedJar(Path jar, String mainClass) {

    private static final int SECONDS = 60;

    static ExtractedJar of(Path project, String module) throws IOException {
        var target = project.resolve(module).resolve("target");
        var packed = bootJarIn(target, module);
        var folder = target.resolve("app");
        var mark = folder.resolve("extracted-from");
        var jar = folder.resolve(packed.toFile().getName());
        var origin =
                Files.size(packed) + " " + Files.getLastModifiedTime(packed).toMillis();
        if (!Files.exists(mark) || !Files.readString(mark).equals(origin)) {
            StackHome.delete(folder);
            extract(packed, folder);
            Files.writeString(mark, origin);
        }
        try (var file = new JarFile(jar.toFile())) {
            return new ExtractedJar(jar, file.getManifest().getMainAttributes().getValue(Name.MAIN_CLASS));
        }
    }

    private static Path bootJarIn(Path target, String module) throws IOException {
        if (Files.isDirectory(target)) {
            try (var files = Files.newDirectoryStream(target, module + "-*-app.jar")) {
                for (var file : files) {
                    return file;
                }
            }
        }
        throw new CannotStart(module + " is not built: there is no " + module + "-*-app.jar in " + target);
    }

    private static void extract(Path packed, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java, "-Djarmode=tools", "-jar", packed.toString(), "extract", "--destination", folder.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new CannotStart(packed + " cannot be unpacked: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while unpacking " + packed);
        }
    }
}
