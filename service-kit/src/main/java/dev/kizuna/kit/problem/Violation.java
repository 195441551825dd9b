package dev.kizuna.kit.problem;

/**
 * One thing that is wrong in a request, an event or a row.
 *
 * @param pointer where: a JSON pointer such as {@code /data/amount}, or the name of a parameter or column
 * @param detail what is wrong, and what would be right
 */
public record Violation(ErrorCode code, String pointer, String detail) {

    /** Where and what in one sentence. */
    public String sentence() {
        return pointer.isEmpty() ? detail : pointer + ": " + detail;
    }
}
