package dev.kizuna.benchmark.redirect;

import dev.kizuna.stack.part.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The peer: nginx that answers every visit with the same 302 and keeps nothing. */
final class Nginx implements AutoCloseable {

    private static final int GRACE_SECONDS = 5;

    private final int port = Ports.free();
    private final Process process;

    Nginx(Path home) {
        Path settings = home.resolve("nginx.conf");
        String text = """
                worker_processes auto;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx.log;
                events { worker_connections 4096; }
                http {
                  access_log off;
                  keepalive_requests 1000000000;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  server { listen 127.0.0.1:%2$d; location /r/ { return 302 https://www.example.com/fair; } }
                }
                """.formatted(home, port);
        try {
            Files.writeString(settings, text);
            process = new ProcessBuilder(
                            "nginx", "-e", home.resolve("nginx.log").toString(), "-c", settings.toString())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (!Ports.answers(port)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("nginx ended with " + process.exitValue());
            }
            Thread.onSpinWait();
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
