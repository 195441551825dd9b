package dev.kizuna.benchmark.flink;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.LeadQualified;
import dev.kizuna.event.campaign.ReachReported;
import dev.kizuna.event.campaign.TouchRecorded;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads Avro in Confluent's wire format: a zero byte, the schema's id, the event. */
final class Decoding implements KafkaRecordDeserializationSchema<Told> {

    static final int COUNTERS = 16;
    static final int SUMS = 4;

    private static final long serialVersionUID = 1;
    private static final int HEADER = 5;
    private static final Pattern NAME =
            Pattern.compile("\\\\\"name\\\\\"\\s*:\\s*\\\\\"(\\w+)\\\\\"\\s*,\\s*\\\\\"namespace");
    private static final String PACKAGE = "dev.kizuna.event.campaign.";

    private static final int TOUCHES = 0;
    private static final int LEADS = 1;
    private static final int MQL = 2;
    private static final int CONVERSIONS = 3;
    private static final int REACH = 4;
    private static final int COSTS = 5;
    private static final int STAGES = 6;
    private static final int REVENUE = 0;
    private static final int COST = 1;

    private final String registryUrl;
    private transient Map<Integer, SpecificDatumReader<SpecificRecord>> readers;
    private transient BinaryDecoder decoder;

    Decoding(String registryUrl) {
        this.registryUrl = registryUrl;
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Told> out) throws IOException {
        byte[] bytes = record.value();
        int id = ByteBuffer.wrap(bytes).getInt(1);
        if (readers == null) {
            readers = new HashMap<>();
        }
        SpecificDatumReader<SpecificRecord> reader = readers.get(id);
        if (reader == null) {
            reader = reader(id);
            readers.put(id, reader);
        }
        decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, decoder);
        Told told = told(reader.read(null, decoder));
        if (told != null) {
            out.collect(told);
        }
    }

    private static Told told(SpecificRecord event) {
        if (event instanceof TouchRecorded touch) {
            Told told = new Told(touch.getEventId(), touch.getPartnerId(), touch.getOccurredAt().toEpochMilli(), TOUCHES);
            told.campaignId = touch.getCampaignId();
            return told;
        } else if (event instanceof LeadCaptured lead) {
            Told told = new Told(lead.getEventId(), lead.getPartnerId(), lead.getOccurredAt().toEpochMilli(), LEADS);
            told.campaignId = lead.getCampaignId();
            told.keyPersonId = lead.getKeyPersonId();
            return told;
        } else if (event instanceof LeadQualified judged) {
            return new Told(judged.getEventId(), judged.getPartnerId(), judged.getOccurredAt().toEpochMilli(), MQL);
        } else if (event instanceof DealStageReached deal) {
            DealStage stage = deal.getStage();
            return new Told(
                    deal.getEventId(),
                    deal.getPartnerId(),
                    deal.getOccurredAt().toEpochMilli(),
                    STAGES + stage.ordinal());
        } else if (event instanceof ConversionRecorded sale) {
            Told told =
                    new Told(sale.getEventId(), sale.getPartnerId(), sale.getOccurredAt().toEpochMilli(), CONVERSIONS);
            return with(told, REVENUE, sale.getAmount());
        } else if (event instanceof CostIncurred cost) {
            Told told = new Told(cost.getEventId(), cost.getPartnerId(), cost.getOccurredAt().toEpochMilli(), COSTS);
            told.campaignId = cost.getCampaignId();
            return with(told, COST, cost.getAmount());
        } else if (event instanceof ReachReported reach) {
            Told told = new Told(reach.getEventId(), reach.getPartnerId(), reach.getOccurredAt().toEpochMilli(), REACH);
            told.campaignId = reach.getCampaignId();
            told.times = reach.getReach();
            return told;
        }
        return null;
    }

    private static Told with(Told told, int sum, Money money) {
        told.sum = sum;
        told.amount = money.getAmount().unscaledValue().longValue();
        return told;
    }

    private SpecificDatumReader<SpecificRecord> reader(int id) throws IOException {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(registryUrl + "/schemas/ids/" + id)).build(),
                            HttpResponse.BodyHandlers.ofString());
            Matcher name = NAME.matcher(answer.body());
            if (!name.find()) {
                throw new IOException("no name in " + answer.body());
            }
            Class<?> type = Class.forName(PACKAGE + name.group(1));
            Schema schema = SpecificData.get().getSchema(type);
            var data = ((SpecificRecord) type.getDeclaredConstructor().newInstance()).getSchema();
            return new SpecificDatumReader<>(data, schema, SpecificData.getForClass(type));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    @Override
    public TypeInformation<Told> getProducedType() {
        return TypeInformation.of(Told.class);
    }
}
