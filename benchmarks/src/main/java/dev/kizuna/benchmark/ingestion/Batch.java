package dev.kizuna.benchmark.ingestion;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A prepared batch of CloudEvents. Its ids have a place for a number of ten digits each, so that it can be sent again
 * and again as new events at the price of writing those digits.
 */
final class Batch {

    static final int EVENTS = 5_000;
    static final int PARTNERS = 1_000;

    private static final String PLACE = "##########";

    private final byte[] body;
    private final int[] places;

    /** @param seed of everything in it that is chosen at random */
    Batch(long seed) {
        var random = new Random(seed);
        var json = new StringBuilder("[");
        for (int i = 0; i < EVENTS; i++) {
            json.append(i == 0 ? "" : ",").append(event(random, i));
        }
        body = json.append(']').toString().getBytes(StandardCharsets.US_ASCII);
        places = IntStream.range(1, body.length - PLACE.length())
                .filter(at -> body[at] == '#' && body[at - 1] != '#')
                .toArray();
    }

    /** As new events: the same number gives the same ids again. Not for two threads at a time. */
    byte[] numbered(long number) {
        byte[] digits = String.format(Locale.ROOT, "%010d", number).getBytes(StandardCharsets.US_ASCII);
        for (int place : places) {
            System.arraycopy(digits, 0, body, place, digits.length);
        }
        return body;
    }

    int bytes() {
        return body.length;
    }

    static String partner(int number) {
        return "p-partner-" + number;
    }

    /** Mostly touches, as in a funnel: of 100 events 60 touches, 15 leads, 10 judgements, 8 stages, 5 sales, a cost and a reach. */
    private static String event(Random random, int index) {
        String id = PLACE + "-" + index;
        String campaign = "c-spring-" + random.nextInt(50);
        String money = "{\"amount\":\"%d\",\"currency\":\"JPY\"}".formatted(1_000 + random.nextInt(900_000));
        int share = random.nextInt(100);
        if (share < 60) {
            return event(random, id, "touch-recorded", """
                    {"touchId":"t-%s","campaignId":"%s","linkId":"l-newsletter-%d","journeyId":"j-%s","channel":"link"}""".formatted(id, campaign, random.nextInt(200), id));
        } else if (share < 75) {
            return event(random, id, "lead-captured", """
                    {"leadId":"lead-%s","campaignId":"%s","journeyId":"j-%s","referralCode":"SPRING%d"}""".formatted(id, campaign, id, random.nextInt(200)));
        } else if (share < 85) {
            return event(random, id, "lead-qualified", """
                    {"leadId":"lead-%s","qualification":"MQL"}""".formatted(id));
        } else if (share < 93) {
            return event(random, id, "deal-stage-reached", """
                    {"dealId":"deal-%s","leadId":"lead-%s","stage":"PROPOSED","amount":%s}""".formatted(id, id, money));
        } else if (share < 98) {
            return event(random, id, "conversion-recorded", """
                    {"conversionId":"v-%s","leadId":"lead-%s","campaignId":"%s","amount":%s,"orderId":"o-%s"}""".formatted(id, id, campaign, money, id));
        } else if (share < 99) {
            return event(random, id, "cost-incurred", """
                    {"costId":"k-%s","campaignId":"%s","kind":"MEDIA","amount":%s}""".formatted(id, campaign, money));
        }
        return event(random, id, "reach-reported", """
                {"campaignId":"%s","reach":%d,"impressions":%d,"engagements":%d,"medium":"podcast"}""".formatted(
                        campaign, random.nextInt(9_000), random.nextInt(90_000), random.nextInt(900)));
    }

    private static String event(Random random, String id, String type, String data) {
        return """
                {"specversion":"1.0","id":"e-%s","source":"https://crm.example/events","type":"dev.kizuna.campaign.%s.v1",\
                "subject":"%s","time":"2026-05-01T%02d:%02d:%02d.%03d+09:00","datacontenttype":"application/json","data":%s}""".formatted(
                        id,
                        type,
                        partner(random.nextInt(PARTNERS)),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        random.nextInt(1_000),
                        data);
    }
}
