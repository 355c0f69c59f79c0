#!/usr/bin/env bash
# Builds and runs every test, or those that a filter names, and closes with a summary.
#
# usage: test.sh [option of `swift test`]...
#
# The whole log stays in .build-test/test.log; on the screen the line that announces each test is left out.
set -uo pipefail
cd "$(dirname "$0")/.."
log=.build-test/test.log
mkdir -p .build-test

started=$SECONDS
# Optimised, since the tests try every screen at every size; the import check costs nothing beside a build.
swift test --disable-xctest -Xswiftc -O --scratch-path .build-test \
  --explicit-target-dependency-import-check error "$@" </dev/null 2>&1 | tee "$log" | grep -v '^◇ .* started\.$'
status=${PIPESTATUS[0]}

lines() { grep -E "$1" "$log" | sort -u; }
skipped=$(lines '^➜ (Test|Suite) .* skipped')
failed=$(lines '^✘ Test .* failed')

printf '\n──────── summary, after %d s (log: %s)\n' $((SECONDS - started)) "$log"
[ -z "$skipped" ] || printf 'Skipped:\n%s\n' "$skipped"
[ -z "$failed" ] || printf 'Failed:\n%s\n' "$failed"
grep -E '^(✔|✘) Test run with ' "$log" | tail -n 1
if [ "$status" = 0 ] && grep -q '^✔ Test run with 0 tests' "$log"; then
  echo "No test was run: does the filter name any?"
  status=1
elif [ "$status" = 0 ]; then
  echo 'All tests passed.'
else
  echo "swift test failed (exit status $status)."
fi
exit "$status"
