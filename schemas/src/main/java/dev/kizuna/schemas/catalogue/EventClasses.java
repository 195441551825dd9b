package dev.kizuna.schemas.catalogue;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Avro loads a class that a schema names only if it is trusted. This trusts the generated events, and nothing else
 * beside what the JVM's own settings trust, so that no service has to be started with a system property.
 */
public final class EventClasses {

    private static final String PACKAGE = "dev.kizuna.event.";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(PACKAGE)));
    }

    private EventClasses() {}

    /** Trusts them from now on; a second call changes nothing. */
    public static void trust() {
        // done when this class was initialized
    }
}
