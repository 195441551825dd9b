package dev.kizuna.stack.testing;

import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.slack.SlackStub;
import java.nio.file.Path;

/** A stand-in for Slack. */
public final class LocalSlack extends LocalPart<SlackStub> {

    private LocalSlack(Path home) {
        super(new SlackStub(Ports.free(), home.resolve("data")), home);
    }

    public static LocalSlack start() {
        return new LocalSlack(newHome("slack"));
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
