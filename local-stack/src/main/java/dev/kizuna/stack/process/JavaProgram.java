package dev.kizuna.stack.process;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that the start of a Java program depends on.
 *
 * @param flags of the JVM, system properties included
 * @param environment added to the environment of this process
 */
public record JavaProgram(
        String name,
        List<String> flags,
        List<Path> classPath,
        String mainClass,
        List<String> arguments,
        Map<String, String> environment) {

    private static final List<String> ALWAYS = List.of(
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Duser.timezone=UTC");

    public JavaProgram {
        flags = List.copyOf(flags);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** The class path of the running JVM, on which this module's own mains are found. */
    public static List<Path> ownClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** Where this module's classes are: the one entry that a foreign program's class path needs besides its own. */
    public static Path tetherPath() {
        try {
            return Path.of(Tether.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public JavaProgram withFlags(List<String> more) {
        var all = new ArrayList<>(flags);
        all.addAll(more);
        return new JavaProgram(name, all, classPath, mainClass, arguments, environment);
    }

    List<String> commandLine(Path crashReports) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ALWAYS);
        command.add("-XX:ErrorFile=" + crashReports.resolve(name + "-crash-%p.log"));
        command.addAll(flags);
        command.add("-D" + Tether.PARENT + "=" + ProcessHandle.current().pid());
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(Tether.class.getName());
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }
}
