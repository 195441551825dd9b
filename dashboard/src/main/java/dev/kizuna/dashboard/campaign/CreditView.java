package dev.kizuna.dashboard.campaign;

import dev.kizuna.dashboard.language.Spoken;
import dev.kizuna.dashboard.partner.Directory;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a campaign is credited with: all models side by side, and the lines of one. */
record CreditView(String from, String to, Sum sourced, Sum influenced, List<Side> models, List<Row> rows) {

    /** The models in the order in which they are shown. */
    static final List<String> MODELS = List.of("first", "last", "linear", "u-shape", "time-decay");

    /** How many sales, and their revenue in words. */
    record Sum(long sales, String revenue) {

        static Sum of(Credits.Sales sales, Spoken spoken) {
            return new Sum(
                    sales.conversions(),
                    sales.revenue().isEmpty()
                            ? Spoken.NOTHING
                            : sales.revenue().stream()
                                    .map(money -> Money.say(money, spoken))
                                    .collect(Collectors.joining(" + ")));
        }
    }

    /** A model among all. */
    record Side(String model, Sum credited, BigDecimal width, boolean chosen) {}

    /** Touches from one place. */
    record Row(String channel, @Nullable String link, String partner, Sum credited, BigDecimal width) {}

    static CreditView of(Credits all, Credits one, String model, Directory directory, Spoken spoken) {
        BigDecimal most = all.models().stream()
                .map(each -> each.credited().size())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        List<Credits.Line> lines = one.models().stream()
                .filter(each -> each.model().equals(model))
                .flatMap(each -> each.lines().stream())
                .sorted(Comparator.comparing(
                                (Credits.Line line) -> line.credited().size())
                        .reversed())
                .toList();
        BigDecimal largest =
                lines.isEmpty() ? BigDecimal.ZERO : lines.getFirst().credited().size();
        return new CreditView(
                spoken.fullDate(all.from()),
                spoken.fullDate(all.to()),
                Sum.of(all.sourced(), spoken),
                Sum.of(all.influenced(), spoken),
                all.models().stream()
                        .map(each -> new Side(
                                each.model(),
                                Sum.of(each.credited(), spoken),
                                Bar.percent(each.credited().size(), most),
                                each.model().equals(model)))
                        .toList(),
                lines.stream()
                        .map(line -> new Row(
                                channel(line.channel(), spoken),
                                line.linkId(),
                                directory.nameOf(line.partnerId()),
                                Sum.of(line.credited(), spoken),
                                Bar.percent(line.credited().size(), largest)))
                        .toList());
    }

    /** Codes and links are places of their own beside the channels that partners write through. */
    private static String channel(String channel, Spoken spoken) {
        return spoken.wording().word("campaign.channel." + channel, spoken.word("channel." + channel), spoken.locale());
    }
}
