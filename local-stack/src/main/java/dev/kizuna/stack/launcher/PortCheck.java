package dev.kizuna.stack.launcher;

import dev.kizuna.stack.part.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether a port can be had, and if not, who has it. */
final class PortCheck {

    private PortCheck() {}

    static void check(int port, String wantedBy) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(Ports.LOOPBACK, port));
        } catch (IOException e) {
            throw new CannotStart("port " + port + " is taken; the " + wantedBy + " needs it"
                    + PortOwner.of(port)
                            .map(owner -> ". It is held by " + owner)
                            .orElse(""));
        }
    }
}
