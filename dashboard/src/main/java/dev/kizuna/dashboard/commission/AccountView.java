package dev.kizuna.dashboard.commission;

import dev.kizuna.dashboard.commission.Commissions.Account;
import dev.kizuna.dashboard.commission.Commissions.Amount;
import dev.kizuna.dashboard.commission.Commissions.Books;
import dev.kizuna.dashboard.commission.Commissions.Commission;
import dev.kizuna.dashboard.commission.Commissions.Doubt;
import dev.kizuna.dashboard.commission.Commissions.Payout;
import dev.kizuna.dashboard.form.Sending;
import dev.kizuna.dashboard.language.Spoken;
import dev.kizuna.dashboard.partner.Directory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a partner earns, in the words of a language.
 *
 * @param sums of each currency, state by state
 * @param moreWithheld how many withheld ones are not shown
 * @param morePayouts how many payouts are not shown, older ones
 */
record AccountView(
        List<Sums> sums, List<Withheld> withheld, int moreWithheld, List<PayoutRow> payouts, int morePayouts) {

    static final int MOST_WITHHELD = 8;
    static final int MOST_PAYOUTS = 4;

    /** What there is in a currency. */
    record Sums(String currency, List<Sum> states) {}

    /** @param state withheld, held, payable, approved or paid */
    record Sum(String state, String amount) {}

    /** @param id of elements of the page */
    record Withheld(String id, String commissionId, String sale, String sold, String earned, List<Reason> reasons) {}

    /**
     * Why something is withheld.
     *
     * @param counted what the rule counts
     * @param evidence the sales that it counts, the first few
     */
    record Reason(String rule, String counted, String evidence, int more) {

        static final int MOST_EVIDENCE = 5;

        static Reason of(Doubt doubt, Spoken spoken) {
            String known = "commission.counted." + doubt.rule();
            String key = spoken.wording().word(known, "", spoken.locale()).isEmpty() ? "commission.counted" : known;
            List<String> shown = doubt.evidence().stream().limit(MOST_EVIDENCE).toList();
            return new Reason(
                    spoken.wording().word("campaign.doubt." + doubt.rule(), doubt.rule(), spoken.locale()),
                    spoken.phrase(key, spoken.number(BigDecimal.valueOf(doubt.counted()))),
                    String.join(", ", shown),
                    doubt.evidence().size() - shown.size());
        }
    }

    /** @param when it became what it is */
    record PayoutRow(String month, String amount, String status, String tone, String when, String by) {}

    static AccountView of(Account account, String partnerId, Directory directory, Spoken spoken) {
        ZoneId zone = directory.zoneOf(partnerId);
        return new AccountView(
                account.books().stream()
                        .map(books -> sums(books, account.withheld(), spoken))
                        .toList(),
                account.withheld().stream()
                        .limit(MOST_WITHHELD)
                        .map(commission -> withheld(commission, spoken))
                        .toList(),
                Math.max(0, account.withheld().size() - MOST_WITHHELD),
                account.payouts().stream()
                        .sorted(Comparator.comparing(Payout::month).reversed().thenComparing(Payout::payoutId))
                        .limit(MOST_PAYOUTS)
                        .map(payout -> payout(payout, partnerId, directory, zone, spoken))
                        .toList(),
                Math.max(0, account.payouts().size() - MOST_PAYOUTS));
    }

    /** What is withheld is held back in the books, too; here it is told apart. */
    private static Sums sums(Books books, List<Commission> commissions, Spoken spoken) {
        BigDecimal withheld = commissions.stream()
                .map(Commission::earned)
                .filter(Objects::nonNull)
                .filter(earned -> earned.currency().equals(books.currency()))
                .map(Amount::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var states = new ArrayList<Sum>();
        states.add(sum("withheld", withheld, books, spoken));
        states.add(sum("held", books.of("COMMISSIONS_HELD").subtract(withheld), books, spoken));
        states.add(sum("payable", books.of("COMMISSIONS_PAYABLE"), books, spoken));
        BigDecimal approved = books.of("PAYOUTS_APPROVED");
        if (approved.signum() != 0) {
            states.add(sum("approved", approved, books, spoken));
        }
        states.add(sum("paid", books.of("CASH"), books, spoken));
        return new Sums(books.currency(), states);
    }

    private static Sum sum(String state, BigDecimal amount, Books books, Spoken spoken) {
        return new Sum(state, spoken.value(amount, books.currency()));
    }

    private static Withheld withheld(Commission commission, Spoken spoken) {
        return new Withheld(
                Sending.id("commission", commission.commissionId()),
                commission.commissionId(),
                commission.conversionId(),
                say(commission.sold(), spoken),
                say(commission.earned(), spoken),
                commission.withheld().stream()
                        .map(doubt -> Reason.of(doubt, spoken))
                        .toList());
    }

    private static PayoutRow payout(Payout payout, String partnerId, Directory directory, ZoneId zone, Spoken spoken) {
        Instant at = payout.paidAt() != null
                ? payout.paidAt()
                : Objects.requireNonNullElse(payout.approvedAt(), payout.preparedAt());
        String prepared = directory.nameOf(partnerId, payout.preparedBy());
        String approver = payout.approvedBy();
        return new PayoutRow(
                month(payout.month(), spoken),
                say(payout.amount(), spoken),
                payout.status(),
                switch (payout.status()) {
                    case "PAID" -> "GOOD";
                    case "CANCELLED" -> "NEUTRAL";
                    default -> "OPEN";
                },
                spoken.date(LocalDate.ofInstant(at, zone)),
                approver == null
                        ? spoken.phrase("commission.prepared", prepared)
                        : spoken.wording()
                                .phrases(
                                        "commission.preparedAndApproved",
                                        spoken.locale(),
                                        prepared,
                                        directory.nameOf(partnerId, approver)));
    }

    private static String month(String month, Spoken spoken) {
        return DateTimeFormatter.ofPattern(spoken.word("commission.month"), spoken.locale())
                .format(YearMonth.parse(month));
    }

    static String say(@Nullable Amount amount, Spoken spoken) {
        return amount == null ? Spoken.NOTHING : spoken.value(amount.amount(), amount.currency());
    }
}
