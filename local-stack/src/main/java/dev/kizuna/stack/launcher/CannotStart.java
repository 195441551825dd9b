package dev.kizuna.stack.launcher;

/** Ends the start with one line that says what is wrong and what to do about it. */
final class CannotStart extends RuntimeException {

    CannotStart(String line) {
        super(line);
    }
}
