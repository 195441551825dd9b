package dev.kizuna.kpi.architecture.outward.application;

import dev.kizuna.kpi.architecture.outward.web.Response;

class Answering {

    Response answer() {
        return new Response("");
    }
}
