package dev.kizuna.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The deals of key persons, by which their ramps are measured. */
final class KeyDeals {

    private static final List<Deal> DEALS = List.of(
            new Deal(Cast.SATO, 1, List.of(-82, -74, -63, -50, -38), 2_400),
            new Deal(Cast.SATO, 2, List.of(-78, -70, -55, -40, -18), 1_800),
            new Deal(Cast.SATO, 3, List.of(-74, -66, -47), 1_500),
            new Deal(Cast.SATO, 4, List.of(-70, -60), 900),
            new Deal(Cast.SATO, 5, List.of(-66, -52), 1_100),
            new Deal(Cast.SATO, 6, List.of(-61), 700),
            new Deal(Cast.SATO, 7, List.of(-40, -31, -12), 1_300),
            new Deal(Cast.ITO, 1, List.of(-58, -44), 800),
            new Deal(Cast.ITO, 2, List.of(-45), 600),
            new Deal(Cast.ITO, 3, List.of(-14, -6), 1_000),
            new Deal(Cast.KOBAYASHI, 1, List.of(-69, -62, -54, -46, -36), 900),
            new Deal(Cast.KOBAYASHI, 2, List.of(-66, -58), 500),
            new Deal(Cast.KOBAYASHI, 3, List.of(-61, -50), 700),
            new Deal(Cast.KOBAYASHI, 4, List.of(-57), 400),
            new Deal(Cast.KOBAYASHI, 5, List.of(-49), 600),
            new Deal(Cast.NAKAMURA, 1, List.of(-45, -38, -24, -16, -10), 2_100),
            new Deal(Cast.NAKAMURA, 2, List.of(-41, -33, -11), 1_400),
            new Deal(Cast.NAKAMURA, 3, List.of(-37, -29), 900),
            new Deal(Cast.NAKAMURA, 4, List.of(-30), 700),
            new Deal(Cast.NAKAMURA, 5, List.of(-24), 800),
            new Deal(Cast.YAMAGUCHI, 1, List.of(-72, -60), 600));

    private final Plot plot;
    private final StoryTime time;
    private final Sales sales;

    /**
     * A deal, by the days of its stages.
     *
     * @param days of prospect, proposal, PoC, approval, order: as many as were reached
     * @param thousands its amount in thousands of yen
     */
    private record Deal(Cast.KeyPerson person, int number, List<Integer> days, int thousands) {}

    KeyDeals(Plot plot) {
        this.plot = plot;
        this.time = plot.time();
        this.sales = new Sales(plot);
    }

    void tell() {
        DEALS.forEach(this::tell);
    }

    private void tell(Deal deal) {
        Cast.KeyPerson person = deal.person;
        String suffix = person.id().substring(2) + "-" + deal.number;
        String leadId = "lead-" + suffix;
        Instant first = time.workday(deal.days.getFirst() - 2, "11:00");
        plot.report(
                first, "lead-captured", leadId, person.partner(), Map.of("leadId", leadId, "keyPersonId", person.id()));
        plot.report(
                first.plus(Duration.ofHours(5)),
                "lead-qualified",
                leadId + "-mql",
                person.partner(),
                Map.of("leadId", leadId, "qualification", "MQL"));
        var sold = new Sales.Deal(person.partner(), "deal-" + suffix, leadId, person.id(), Sales.jpy(deal.thousands));
        for (int i = 0; i < deal.days.size(); i++) {
            sales.reach(sold, Sales.STAGES.get(i), time.on(deal.days.get(i), "14:00"));
        }
        if (deal.days.size() == Sales.STAGES.size()) {
            sales.earn(sold, time.on(deal.days.getLast(), "16:00"));
        }
    }
}
