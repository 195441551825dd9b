package dev.kizuna.partner.architecture.outward.application;

import dev.kizuna.partner.architecture.outward.web.Response;

public class Answering {

    public Response answer() {
        return new Response(200);
    }
}
