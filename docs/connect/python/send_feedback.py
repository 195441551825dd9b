"""Tells that a partner gave feedback. Arguments: the partner, brokers, the schema registry."""
import io
import json
import struct
import sys
import urllib.request
import uuid
from datetime import datetime, timezone

import avro.io
import avro.schema
from confluent_kafka import Producer

partner_id = sys.argv[1]
brokers = sys.argv[2] if len(sys.argv) > 2 else "127.0.0.1:9092"
registry = sys.argv[3] if len(sys.argv) > 3 else "http://127.0.0.1:8085/apis/ccompat/v7"
topic, record = "partner.engagement", "dev.kizuna.event.partner.FeedbackSubmitted"

with open(f"schemas/released/{record}/v1.avsc", encoding="utf-8") as file:
    schema = file.read()

# A schema that is there already keeps its id; a new one is registered.
request = urllib.request.Request(
    f"{registry}/subjects/{topic}-{record}/versions",
    json.dumps({"schemaType": "AVRO", "schema": schema}).encode(),
    {"Content-Type": "application/vnd.schemaregistry.v1+json"},
)
with urllib.request.urlopen(request) as answer:
    schema_id = json.load(answer)["id"]

now = datetime.now(timezone.utc)
feedback = {
    "eventId": f"survey-{uuid.uuid4()}",  # the same id again changes nothing
    "occurredAt": now,
    "partnerId": partner_id,
    "feedbackId": f"fb-{uuid.uuid4()}",
    "keyPersonId": None,
    "category": "product",
}
value = io.BytesIO(struct.pack(">bI", 0, schema_id))  # a zero byte, the id, then Avro
value.seek(0, io.SEEK_END)
avro.io.DatumWriter(avro.schema.parse(schema)).write(feedback, avro.io.BinaryEncoder(value))

failures = []
# murmur2_random is what Java's clients do, so that all of a partner is in one partition
producer = Producer({"bootstrap.servers": brokers, "partitioner": "murmur2_random", "enable.idempotence": True})
producer.produce(
    topic,
    key=partner_id,
    value=value.getvalue(),
    headers={
        "ce_specversion": "1.0",
        "ce_id": feedback["eventId"],
        "ce_type": "dev.kizuna.partner.feedback-submitted.v1",
        "ce_source": "/survey",
        "ce_subject": partner_id,
        "ce_time": now.isoformat(timespec="milliseconds"),
        "content-type": "application/avro",
    },
    on_delivery=lambda error, _: failures.append(error) if error else None,
)
producer.flush(30)
if failures:
    sys.exit(str(failures[0]))
print(feedback["feedbackId"])
