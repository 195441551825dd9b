package dev.kizuna.benchmark.ingestion;

import dev.kizuna.stack.part.Ports;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Posts batches over a connection that stays open until the service says that it closes it, with as little processor time as can be. */
final class Client implements AutoCloseable {

    private static final int ANSWER_BYTES = 1 << 16;

    private final int port;
    private Socket socket;
    private OutputStream out;
    private InputStream in;
    private boolean isLast;

    /** @param body what was answered */
    record Answer(int status, String body) {}

    Client(int port) throws IOException {
        this.port = port;
        socket = connected(port);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), ANSWER_BYTES);
    }

    Answer post(byte[] batch) throws IOException {
        if (isLast) {
            close();
            socket = connected(port);
            out = socket.getOutputStream();
            in = new BufferedInputStream(socket.getInputStream(), ANSWER_BYTES);
            isLast = false;
        }
        String head =
                "POST /api/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/cloudevents-batch+json\r\n"
                        + "Content-Length: " + batch.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(batch);
        out.flush();
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            isLast |= lower.equals("connection: close");
            chunked |= lower.equals("transfer-encoding: chunked");
        }
        return new Answer(status, new String(chunked ? chunks() : in.readNBytes(length), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static Socket connected(int port) throws IOException {
        var socket = new Socket(Ports.LOOPBACK, port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the service closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
