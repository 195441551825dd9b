package dev.kizuna.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.stack.part.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void shouldNameThePortTheWantAndTheHolderWhenItIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Ports.LOOPBACK))) {
            var port = taken.getLocalPort();

            assertThatThrownBy(() -> PortCheck.check(port, "document store"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("port " + port + " is taken; the document store needs it. It is held by process "
                            + ProcessHandle.current().pid() + " (java)");
        }
    }

    @Test
    void shouldSayNothingWhenThePortIsFree() {
        assertThatCode(() -> PortCheck.check(Ports.free(), "document store")).doesNotThrowAnyException();
    }

    @Test
    void shouldCountListeningSocketsOnlyWhenItLooksForTheHolder() {
        var listening = "  0: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000  0 0 4711 1";
        var connected = "  1: 0100007F:1F91 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  0 0 4712 1";

        assertThat(PortOwner.listeningInode(listening, 8081)).hasValue("4711");
        assertThat(PortOwner.listeningInode(listening, 8082)).isEmpty();
        assertThat(PortOwner.listeningInode(connected, 8081)).isEmpty();
    }
}
