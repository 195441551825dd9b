package dev.kizuna.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What was asked for on the command line. */
record Options(boolean empty, boolean reset, boolean help) {

    static Options parse(List<String> arguments) {
        var options = new Options(false, false, false);
        for (var argument : arguments) {
            options = switch (argument) {
                case "--empty" -> new Options(true, options.reset, options.help);
                case "--reset" -> new Options(options.empty, true, options.help);
                case "--help", "-h" -> new Options(options.empty, options.reset, true);
                default -> throw new UnknownOption(argument);
            };
        }
        return options;
    }

    /** The text that the script prints as well. */
    static String usage() {
        try (var text = Options.class.getResourceAsStream("usage.txt")) {
            if (text == null) {
                throw new IllegalStateException("usage.txt is not in the jar");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class UnknownOption extends RuntimeException {
        UnknownOption(String argument) {
            super("unknown option: " + argument);
        }
    }
}
