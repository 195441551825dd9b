package dev.kizuna.kit.outbox;

/** The same with a few hundred deaths. */
class RepeatedKillSlowIT extends RepeatedKillIT {

    @Override
    int lives() {
        return 300;
    }
}
