// Tells that somebody became a lead. Arguments: the partner, brokers, the schema registry.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AvroSerializer, SchemaRegistryClient, SerdeType } from '@confluentinc/schemaregistry';
import kafkajs from 'kafkajs';

const [partnerId, brokers = '127.0.0.1:9092', registryUrl = 'http://127.0.0.1:8085/apis/ccompat/v7'] =
  process.argv.slice(2);
const topic = 'campaign.activity';
const record = 'dev.kizuna.event.campaign.LeadCaptured';
const subject = `${topic}-${record}`;

// A schema that is there already keeps its id; a new one is registered.
const registry = new SchemaRegistryClient({ baseURLs: [registryUrl] });
const schema = readFileSync(`schemas/released/${record}/v2.avsc`, 'utf8');
await registry.register(subject, { schemaType: 'AVRO', schema });
const serializer = new AvroSerializer(registry, SerdeType.VALUE, {
  autoRegisterSchemas: false,
  useLatestVersion: true,
  subjectNameStrategy: async () => subject,
});

const now = new Date();
const lead = {
  eventId: `landing-page-${randomUUID()}`, // the same id again changes nothing
  occurredAt: now.getTime(),
  partnerId,
  leadId: `lead-${randomUUID()}`,
  campaignId: null,
  keyPersonId: null,
  journeyId: null,
  referralCode: null,
  contactId: null,
};

// kafkajs partitions as Java's clients do, so that all of a partner is in one partition
const kafka = new kafkajs.Kafka({
  clientId: 'landing-page',
  brokers: brokers.split(','),
  logLevel: kafkajs.logLevel.ERROR,
});
const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
await producer.connect();
await producer.send({
  topic,
  messages: [
    {
      key: partnerId,
      value: await serializer.serialize(topic, lead),
      headers: {
        ce_specversion: '1.0',
        ce_id: lead.eventId,
        ce_type: 'dev.kizuna.campaign.lead-captured.v1',
        ce_source: '/landing-page',
        ce_subject: partnerId,
        ce_time: now.toISOString(),
        'content-type': 'application/avro',
      },
    },
  ],
});
await producer.disconnect();
console.log(lead.leadId);
