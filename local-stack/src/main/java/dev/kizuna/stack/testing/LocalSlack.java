package dev.kizuna.stack.testing;

import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.slack.SlackStub;
import java.nio.file.Path;

/** A stand-in for Slack. */
public final class LocalSlack extends LocalPart<SlackStub> {

    /** What the stub signs its requests with. */
    public static final String SIGNING_SECRET = "local-signing-secret";

    private LocalSlack(Path home, String target) {
        super(new SlackStub(Ports.free(), home.resolve("data"), target, SIGNING_SECRET), home);
    }

    public static LocalSlack start() {
        return start("");
    }

    /** @param target root of the app that is told what people do */
    public static LocalSlack start(String target) {
        return new LocalSlack(newHome("slack"), target);
    }

    /** The stub's root: its page, {@code /messages} and {@code /faults}. */
    public String url() {
        return part.url();
    }

    /** What {@code SlackConfig.setMethodsEndpointUrlPrefix} takes. */
    public String apiUrl() {
        return part.url() + "/api/";
    }
}
