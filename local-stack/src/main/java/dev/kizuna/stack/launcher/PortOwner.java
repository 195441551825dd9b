package dev.kizuna.stack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the process that listens on a port, as far as the kernel lets this user see it. */
record PortOwner(long pid, String command) {

    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    static Optional<PortOwner> of(int port) {
        var sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .flatMap(line -> listeningInode(line, port).stream())
                .map(inode -> "socket:[" + inode + "]")
                .collect(Collectors.toSet());
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> holdsOneOf(process, sockets))
                        .findFirst()
                        .map(process -> new PortOwner(process.pid(), commandOf(process)));
    }

    static Optional<String> listeningInode(String line, int port) {
        var columns = line.trim().split("\\s+");
        return columns.length > INODE
                        && columns[STATE].equals(LISTEN)
                        && columns[LOCAL_ADDRESS].endsWith(String.format(":%04X", port))
                ? Optional.of(columns[INODE])
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "process " + pid + " (" + command + ")";
    }

    private static boolean holdsOneOf(ProcessHandle process, Set<String> sockets) {
        try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String commandOf(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).toFile().getName())
                .orElse("unknown");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
