#!/usr/bin/env bash
# Tells that a partner asked something. Arguments: the partner, partner-service.
set -euo pipefail
partner="$1" service="${2:-http://localhost:8081}"
id="$(date +%s%N)"

curl --silent --show-error --fail-with-body "$service/api/events" \
  --header 'Content-Type: application/cloudevents+json' \
  --data '{
    "specversion": "1.0",
    "id": "chat-'"$id"'",
    "source": "/chat",
    "type": "dev.kizuna.partner.inquiry-received.v1",
    "subject": "'"$partner"'",
    "time": "'"$(date --utc +%FT%TZ)"'",
    "datacontenttype": "application/json",
    "data": {"inquiryId": "inq-chat-'"$id"'", "channel": "chat"}
  }'
