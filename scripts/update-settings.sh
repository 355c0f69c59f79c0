#!/usr/bin/env bash
# Writes the table of settings of the built program between the markers in docs/configuration.md, and its JSON Schema.
set -euo pipefail
cd "$(dirname "$0")/.."
lukija=${LUKIJA:-.build-release/release/lukija}
table=$(mktemp)
trap 'rm -f "$table"' EXIT
LC_ALL=C.UTF-8 "$lukija" config --markdown >"$table"
sed -i -e '/<!-- settings:begin -->/,/<!-- settings:end -->/{//!d}' -e "/<!-- settings:begin -->/r $table" \
  docs/configuration.md
LC_ALL=C.UTF-8 "$lukija" config --schema >data/schemas/config.schema.json
