package dev.kizuna.benchmark.figures;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.event.campaign.CostKind;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.LeadQualified;
import dev.kizuna.event.campaign.Qualification;
import dev.kizuna.event.campaign.ReachReported;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.event.partner.PartnerProfile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What happened to 1,000 partners over days, as a funnel: of 100 events 60 touches, 15 leads, 10 judgements, 8 stages of deals, 5 sales, a cost and a
 * reach. They hang together: touches lead to leads, leads become deals, deals end in sales. Every eleventh record is an event that was there before.
 * The same number gives the same event.
 */
final class History {

    static final int PARTNERS = 1_000;
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private static final int BLOCK = 100;
    private static final int WITH_REPEATS = 110;
    private static final int STEP = 37;
    private static final int TOUCHES = 60;
    private static final int LEADS = 75;
    private static final int JUDGEMENTS = 85;
    private static final int STAGES = 93;
    private static final int SALES = 98;
    private static final int CAMPAIGNS = 50;
    private static final int LINKS = 200;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long MIX = 0xBF58476D1CE4E5B9L;

    private final int size;
    private final Duration length;

    /** @param size with those that are there twice */
    History(int size, Duration length) {
        this.size = size;
        this.length = length;
    }

    int size() {
        return size;
    }

    /** Who they are, as the directory has them. */
    Stream<PartnerProfile> partners() {
        return IntStream.range(0, PARTNERS)
                .mapToObj(number -> PartnerProfile.newBuilder()
                        .setEventId("profile-" + partner(number))
                        .setOccurredAt(START)
                        .setPartnerId(partner(number))
                        .setName("株式会社" + number)
                        .setTimeZone("Asia/Tokyo")
                        .setCalendarId("JP")
                        .setOwnerId("u-" + number % 20)
                        .build());
    }

    static String partner(int number) {
        return id(0x0198_0000_0000L, number);
    }

    /** @param index from 0 on, and beyond the size for what comes later */
    SpecificRecord event(int index) {
        int block = index / WITH_REPEATS;
        int place = index % WITH_REPEATS;
        if (place >= BLOCK) {
            return event(Math.max(0, block - 1), place % BLOCK);
        }
        return event(block, place * STEP % BLOCK);
    }

    private SpecificRecord event(int block, int slot) {
        if (slot < TOUCHES) {
            // the first fifteen are of those who become leads
            return touch(block, slot);
        } else if (slot < LEADS) {
            return lead(block, slot - TOUCHES);
        } else if (slot < JUDGEMENTS) {
            return judgement(block, slot - LEADS);
        } else if (slot < STAGES) {
            return stage(block, slot - JUDGEMENTS);
        } else if (slot < SALES) {
            return sale(block, slot - STAGES);
        }
        return slot == SALES ? cost(block) : reach(block);
    }

    private SpecificRecord touch(int block, int number) {
        String partner = partnerOf(block, number);
        return TouchRecorded.newBuilder()
                .setEventId(id(block, number, 'e'))
                .setOccurredAt(at(block, number))
                .setPartnerId(partner)
                .setTouchId(id(block, number, 't'))
                .setCampaignId(campaign(block, number))
                .setLinkId(id(0x0198_3000_0000L, (int) (mixed(block, number) >>> 40) % LINKS))
                .setJourneyId(id(block, number, 'j'))
                .setChannel("link")
                .build();
    }

    private SpecificRecord lead(int block, int number) {
        return LeadCaptured.newBuilder()
                .setEventId(id(block, TOUCHES + number, 'e'))
                .setOccurredAt(at(block, TOUCHES + number))
                .setPartnerId(partnerOf(block, number))
                .setLeadId(id(block, number, 'l'))
                .setCampaignId(campaign(block, number))
                .setKeyPersonId(keyPerson(block, number))
                .setJourneyId(id(block, number, 'j'))
                .build();
    }

    private SpecificRecord judgement(int block, int number) {
        int then = Math.max(0, block - 3);
        return LeadQualified.newBuilder()
                .setEventId(id(block, LEADS + number, 'e'))
                .setOccurredAt(at(block, LEADS + number))
                .setPartnerId(partnerOf(then, number))
                .setLeadId(id(then, number, 'l'))
                .setQualification(Qualification.MQL)
                .build();
    }

    private SpecificRecord stage(int block, int number) {
        int then = Math.max(0, block - 6 - number / 2);
        int lead = number / 2;
        DealStage stage = number % 2 == 0 ? DealStage.PROSPECT : lead == 3 ? DealStage.LOST : DealStage.WON;
        return DealStageReached.newBuilder()
                .setEventId(id(block, JUDGEMENTS + number, 'e'))
                .setOccurredAt(at(block, JUDGEMENTS + number))
                .setPartnerId(partnerOf(then, lead))
                .setDealId(id(then, lead, 'd'))
                .setLeadId(id(then, lead, 'l'))
                .setStage(stage)
                .setAmount(money(block, number))
                .build();
    }

    private SpecificRecord sale(int block, int number) {
        int then = Math.max(0, block - 8);
        return ConversionRecorded.newBuilder()
                .setEventId(id(block, STAGES + number, 'e'))
                .setOccurredAt(at(block, STAGES + number))
                .setPartnerId(partnerOf(then, number))
                .setConversionId(id(block, number, 'v'))
                .setLeadId(id(then, number, 'l'))
                .setDealId(id(then, number, 'd'))
                .setOrderId(id(block, number, 'o'))
                .setAmount(money(block, number))
                .build();
    }

    private SpecificRecord cost(int block) {
        return CostIncurred.newBuilder()
                .setEventId(id(block, SALES, 'e'))
                .setOccurredAt(at(block, SALES))
                .setPartnerId(partnerOf(block, SALES))
                .setCostId(id(block, SALES, 'k'))
                .setCampaignId(campaign(block, SALES))
                .setKind(CostKind.MEDIA)
                .setAmount(money(block, SALES))
                .build();
    }

    private SpecificRecord reach(int block) {
        long random = mixed(block, BLOCK);
        return ReachReported.newBuilder()
                .setEventId(id(block, SALES + 1, 'e'))
                .setOccurredAt(at(block, SALES + 1))
                .setPartnerId(partnerOf(block, SALES + 1))
                .setCampaignId(campaign(block, SALES + 1))
                .setReach(random >>> 52)
                .setImpressions(random >>> 48)
                .setEngagements(random >>> 58)
                .setReportId(id(block, SALES + 1, 'r'))
                .setMedium("podcast")
                .build();
    }

    /** Days pass evenly, and what happens within an hour comes in no order. */
    private Instant at(int block, int slot) {
        long evenly = length.toMillis() * block / Math.max(1, size / WITH_REPEATS);
        return START.plusMillis(evenly
                + (mixed(block, slot + 1_000) >>> 1) % Duration.ofHours(1).toMillis());
    }

    private static String partnerOf(int block, int slot) {
        return partner(partnerNumber(block, slot));
    }

    private static int partnerNumber(int block, int slot) {
        return (int) ((mixed(block, slot) >>> 1) % PARTNERS);
    }

    /** A partner takes part in one campaign. */
    private static String campaign(int block, int slot) {
        return id(0x0198_1000_0000L, partnerNumber(block, slot) % CAMPAIGNS);
    }

    /** Three of four leads are brought by the partner's key person. */
    private static @Nullable String keyPerson(int block, int slot) {
        return slot % 4 == 3 ? null : id(0x0198_2000_0000L, partnerNumber(block, slot));
    }

    private static Money money(int block, int slot) {
        return new Money(
                BigDecimal.valueOf(1_000 + (mixed(block, slot) >>> 44), 0).setScale(4), "JPY");
    }

    private static String id(int block, int slot, char kind) {
        return id(0x0199_0000_0000L + block, slot * 128 + kind);
    }

    /** Of the length of the ids that services give, ordered by time as theirs are. */
    private static String id(long time, int number) {
        long random = (time * MIX + number) * GOLDEN;
        return new UUID(time << 16 | 0x7000 | number & 0xfff, random & 0x3fffffffffffffffL | 1L << 63).toString();
    }

    private static long mixed(int block, int slot) {
        long bits = (block * 131L + slot + 1) * GOLDEN;
        bits = (bits ^ bits >>> 30) * MIX;
        return bits ^ bits >>> 31;
    }
}
