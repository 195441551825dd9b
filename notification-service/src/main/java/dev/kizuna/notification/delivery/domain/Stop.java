package dev.kizuna.notification.delivery.domain;

/** A place on a message's route. */
public sealed interface Stop {

    /** It can be tried here. */
    record At(Target target) implements Stop {}

    /**
     * It should go here, but the configuration or the directory lacks something.
     *
     * @param place {@link #EVERYWHERE} when all of the medium is meant
     * @param why a code
     */
    record Missing(String medium, String place, String why) implements Stop {

        /** All of a medium. */
        public static final String EVERYWHERE = "-";
    }
}
