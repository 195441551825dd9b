package dev.kizuna.stack.process;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Timer;
import java.util.TimerTask;

/**
 * The main class of every child: ends the program when its parent is gone, however that ended, and then runs the
 * program's own main. A shutdown hook in the parent would not do, because kill -9 runs no hook.
 */
public final class Tether {

    static final String PARENT = "kizuna.parent";

    private static final long GRACE_MILLIS = 8_000;

    private Tether() {}

    public static void main(String[] arguments) throws Throwable {
        ProcessHandle.of(Long.getLong(PARENT, -1))
                .ifPresentOrElse(
                        parent -> parent.onExit().thenRun(Tether::end),
                        () -> Runtime.getRuntime().halt(1));
        var program = Class.forName(arguments[0]).getMethod("main", String[].class);
        try {
            program.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void end() {
        new Timer("tether", true)
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                Runtime.getRuntime().halt(1);
                            }
                        },
                        GRACE_MILLIS);
        System.exit(1);
    }
}
