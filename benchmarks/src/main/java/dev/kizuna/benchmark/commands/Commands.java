package dev.kizuna.benchmark.commands;

import dev.kizuna.benchmark.service.ServiceProcess;
import java.net.http.HttpResponse;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What partner managers do all day, in about these shares: inquiries come in (40%), are answered (30%), a partner's
 * profile is edited (20%) or its tier changed (10%). Every command is a change with an event of its own.
 */
final class Commands {

    private static final String JSON = "application/json";
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final ServiceProcess service;
    private final int partners;
    private final AtomicLong numbers = new AtomicLong();
    private final ConcurrentLinkedQueue<String> open = new ConcurrentLinkedQueue<>();

    Commands(ServiceProcess service, int partners) {
        this.service = service;
        this.partners = partners;
    }

    /** Carries out one, and says whether it was acknowledged. */
    boolean next() {
        int share = ThreadLocalRandom.current().nextInt(10);
        String inquiry = share >= 4 && share < 7 ? open.poll() : null;
        if (inquiry != null) {
            return answer(inquiry);
        }
        if (share < 7) {
            return receive();
        }
        return share < 9 ? edit() : rank();
    }

    private boolean receive() {
        String id = "inq-" + numbers.incrementAndGet();
        boolean done = is(
                CREATED,
                service.send("POST", "/api/inquiries", JSON, """
                        {"inquiryId": "%s", "partnerId": "%s", "channel": "email", "ownerId": "u-sato"}""".formatted(id, somePartner()), "Idempotency-Key", id));
        if (done) {
            open.add(id);
        }
        return done;
    }

    private boolean answer(String inquiry) {
        return is(OK, service.send("POST", "/api/inquiries/" + inquiry + "/answer", JSON, """
                {"answeredBy": "u-sato"}"""));
    }

    private boolean edit() {
        return is(
                OK,
                service.send(
                        "PUT",
                        "/api/partners/" + somePartner(),
                        JSON,
                        """
                        {"name": "株式会社 %d", "timeZone": "Asia/Tokyo", "calendarId": "JP", "ownerId": "u-ito"}""".formatted(numbers.incrementAndGet()),
                        "If-Match",
                        "*"));
    }

    private boolean rank() {
        return is(OK, service.send("POST", "/api/partners/" + somePartner() + "/tier", JSON, """
                {"tier": "tier-%d"}""".formatted(
                        numbers.incrementAndGet())));
    }

    private String somePartner() {
        return "p-" + ThreadLocalRandom.current().nextInt(partners);
    }

    private static boolean is(int status, HttpResponse<String> answer) {
        return answer.statusCode() == status;
    }
}
