package dev.kizuna.stack.part;

import dev.kizuna.stack.process.Child;
import dev.kizuna.stack.process.JavaProgram;

/** One process of the stack. */
public interface Part {

    String name();

    JavaProgram program();

    /** Whether that child of {@link #program()} can be used by others; cheap, and asked again and again. */
    boolean isReady(Child child);

    /** Brings a ready part into the state that the others rely on; runs after every start. */
    default void settle() {}
}
