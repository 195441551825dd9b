package dev.kizuna.stack.launcher;

import dev.kizuna.stack.part.Part;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part in its place among the others.
 *
 * @param needs the parts that must be ready before this one starts
 * @param level parts of a higher level are stopped first
 * @param rehearsal the same program where it is in nobody's way, to learn its start from; it ends by itself or is ready
 * @param mayEnd whether ending with exit code 0 is no fault
 */
record Step(
        Part part, Set<String> needs, int level, @Nullable Part rehearsal, boolean mayEnd) {

    static final int FOUNDATION = 0;
    static final int APPLICATION = 1;
    static final int AUDIENCE = 2;

    String name() {
        return part.name();
    }
}
