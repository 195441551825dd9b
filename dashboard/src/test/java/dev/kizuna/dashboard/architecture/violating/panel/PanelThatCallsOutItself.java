package dev.kizuna.dashboard.architecture.violating.panel;

import org.springframework.web.client.RestClient;

public final class PanelThatCallsOutItself {

    RestClient client() {
        return RestClient.create();
    }
}
