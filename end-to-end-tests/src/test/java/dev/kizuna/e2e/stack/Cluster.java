package dev.kizuna.e2e.stack;

import dev.kizuna.stack.testing.LocalBroker;
import java.util.List;

/** Several instances of one service on a broker of their own, so that nobody else is hurt when it is. */
public interface Cluster extends AutoCloseable {

    LocalBroker broker();

    String registryUrl();

    List<Application> instances();

    @Override
    void close();
}
