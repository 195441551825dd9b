package dev.kizuna.campaign.aggregate.persistence;

import dev.kizuna.campaign.aggregate.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Values as documents hold them: instants as dates, days as ISO text (they have no zone), numbers as exact decimals. */
public final class DocumentFields {

    private DocumentFields() {}

    public static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    public static @Nullable Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    public static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    public static @Nullable LocalDate day(Document document, String field) {
        String day = document.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }

    public static Decimal128 decimal(BigDecimal number) {
        return new Decimal128(number);
    }

    public static BigDecimal decimal(Document document, String field) {
        return document.get(field, Decimal128.class).bigDecimalValue();
    }

    public static @Nullable Document money(@Nullable Money money) {
        return money == null
                ? null
                : new Document("amount", decimal(money.amount())).append("currency", money.currency());
    }

    public static @Nullable Money money(Document document, String field) {
        Document money = document.get(field, Document.class);
        return money == null ? null : new Money(decimal(money, "amount"), money.getString("currency"));
    }
}
