#!/usr/bin/env bash
# Imports a file of leads. Arguments: the file, campaign-service.
set -euo pipefail
file="$1" service="${2:-http://localhost:8082}"

curl --silent --show-error --fail-with-body "$service/api/imports/leads" \
  --header 'Content-Type: text/csv' \
  --data-binary "@$file"
