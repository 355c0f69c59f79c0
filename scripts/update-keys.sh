#!/usr/bin/env bash
# Writes the key table of the built program between the markers in docs/keys.md.
set -euo pipefail
# Whatever language the machine speaks.
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/.."
table=$(mktemp)
trap 'rm -f "$table"' EXIT
.build-release/release/lukija keys --markdown >"$table"
sed -i -e '/<!-- keys:begin -->/,/<!-- keys:end -->/{//!d}' -e "/<!-- keys:begin -->/r $table" docs/keys.md
