package dev.kizuna.campaign.agreement.domain;

import java.time.LocalDate;

/** After what time a schedule begins again at its first tier, by the partner's own calendar days. */
public enum Period {
    MONTH {
        @Override
        public LocalDate beginning(LocalDate day) {
            return day.withDayOfMonth(1);
        }
    },
    QUARTER {
        @Override
        public LocalDate beginning(LocalDate day) {
            return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
        }
    },
    YEAR {
        @Override
        public LocalDate beginning(LocalDate day) {
            return day.withDayOfYear(1);
        }
    },
    /** Never: as long as the agreement lasts. */
    TERM {
        @Override
        public LocalDate beginning(LocalDate day) {
            return LocalDate.EPOCH;
        }
    };

    private static final int MONTHS = 3;

    /** The first day of the period in which a day is. */
    public abstract LocalDate beginning(LocalDate day);
}
