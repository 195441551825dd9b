// Reads topics from their beginning to their present end and prints a line of JSON for each record.
// Usage: node read.js BOOTSTRAP_SERVERS REGISTRY_URL TOPIC...
// Broker client, registry client and Avro are other people's; only the three logical types are put into words here.
import avro from 'avsc';
import kafkajs from 'kafkajs';
import { AvroDeserializer, SchemaRegistryClient, SerdeType } from '@confluentinc/schemaregistry';

const [bootstrapServers, registryUrl, ...topics] = process.argv.slice(2);

class Timestamp extends avro.types.LogicalType {
  _fromValue(millis) {
    return new Date(millis).toISOString();
  }
}

class Day extends avro.types.LogicalType {
  _fromValue(days) {
    return new Date(days * 86_400_000).toISOString().slice(0, 10);
  }
}

class Decimal extends avro.types.LogicalType {
  constructor(schema, options) {
    super(schema, options);
    this.scale = schema.scale ?? 0;
  }

  _fromValue(bytes) {
    const unscaled = BigInt.asIntN(bytes.length * 8, BigInt('0x' + bytes.toString('hex')));
    const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(this.scale + 1, '0');
    const point = digits.length - this.scale;
    return (unscaled < 0n ? '-' : '') + digits.slice(0, point) + '.' + digits.slice(point);
  }
}

const kafka = new kafkajs.Kafka({
  clientId: 'independent-reader',
  brokers: bootstrapServers.split(','),
  logLevel: kafkajs.logLevel.ERROR,
});
const deserializer = new AvroDeserializer(new SchemaRegistryClient({ baseURLs: [registryUrl] }), SerdeType.VALUE, {
  logicalTypes: { 'timestamp-millis': Timestamp, date: Day, decimal: Decimal },
});

async function records() {
  const admin = kafka.admin();
  await admin.connect();
  const offsets = (await Promise.all(topics.map((topic) => admin.fetchTopicOffsets(topic)))).flat();
  await admin.disconnect();
  return offsets.reduce((sum, { low, high }) => sum + Number(high) - Number(low), 0);
}

function text(buffer) {
  return buffer === null || buffer === undefined ? null : buffer.toString('utf8');
}

function print(topic, partition, { key, headers, value, offset }, decoded) {
  const line = {
    topic,
    partition,
    offset: Number(offset),
    key: text(key),
    headers: Object.fromEntries(Object.entries(headers).map(([name, content]) => [name, text(content)])),
    value: value === null ? null : decoded,
  };
  const hexed = (_, each) => (each?.type === 'Buffer' ? Buffer.from(each.data).toString('hex') : each);
  process.stdout.write(JSON.stringify(line, hexed) + '\n');
}

let left = await records();
const consumer = kafka.consumer({ groupId: `independent-reader-${process.pid}` });
await consumer.connect();
await consumer.subscribe({ topics, fromBeginning: true });
await new Promise((resolve, reject) => {
  consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
  consumer.run({
    eachMessage: async ({ topic, partition, message }) => {
      try {
        print(topic, partition, message, message.value && (await deserializer.deserialize(topic, message.value)));
      } catch (error) {
        reject(new Error(`${topic}-${partition}@${message.offset}: ${error.message}`, { cause: error }));
      }
      if (--left === 0) resolve();
    },
  });
});
await consumer.disconnect();
