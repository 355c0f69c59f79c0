#!/usr/bin/env python3
"""Counts instructions, which say the same on a busy machine as on a calm one, and holds them against the kept ones.

usage: bench-check.py [--keep]

Two counts by valgrind's callgrind, of the build that `make test` made: a round of reading in one process (start, 200 × j,
open, thread, back, search; see Sources/reading-round), and `lukija --version`. They are held against
scripts/instructions.json: more than 3 % beside it is said, more than 20 % above it is a failure. --keep writes the file
again. Counts belong to a compiler: where the kept ones are another's, differences are said and nothing fails.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
KEPT = os.path.join(HERE, "instructions.json")
BUILD = os.path.join(ROOT, ".build-test", "debug")
WORTH_SAYING, TOO_MUCH = 0.03, 0.20

RUNS = {
    "a round of reading": [os.path.join(BUILD, "reading-round"), os.path.join(ROOT, "data")],
    "lukija --version": [os.path.join(BUILD, "lukija"), "--version"],
}


def compiler():
    words = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    found = re.search(r"Swift version (\S+)", words)
    return f"Swift {found.group(1) if found else 'unknown'}, {os.uname().machine}"


def count(command):
    """The instructions of a command, all threads together."""
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:
        # This valgrind gives up over debug information that is newer than it. Beside the original, where it finds its
        # libraries.
        program = os.path.join(folder, os.path.basename(command[0]))
        subprocess.run(["strip", "--strip-debug", "-o", program, command[0]], check=True)
        environment = {
            "PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8", "TZ": "UTC",
            # The order of sets and dictionaries is drawn by lot otherwise.
            "SWIFT_DETERMINISTIC_HASHING": "1",
        }
        valgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out"]
        run = subprocess.run(valgrind + [program] + command[1:], capture_output=True, text=True, env=environment, cwd=ROOT)
        found = re.search(r"Collected : (\d+)", run.stderr)
        if run.returncode != 0 or not found:
            sys.exit(f"{' '.join(command)} ended with {run.returncode}:\n{run.stderr[-2000:]}")
        return int(found.group(1))


def main():
    if sys.argv[1:] not in ([], ["--keep"]):
        sys.exit(__doc__)
    counts = {name: count(command) for name, command in RUNS.items()}
    if sys.argv[1:] == ["--keep"]:
        with open(KEPT, "w") as file:
            json.dump({"compiler": compiler(), "instructions": counts}, file, indent=2)
            file.write("\n")
    with open(KEPT) as file:
        kept = json.load(file)
    is_same = kept["compiler"] == compiler()
    if not is_same:
        print(f"The kept counts are those of {kept['compiler']}; this is {compiler()}.")
    failed = False
    for name, number in counts.items():
        before = kept["instructions"].get(name)
        if before is None:
            print(f"{name}: {number:,} instructions; none are kept (make bench-check ARGS=--keep).")
            continue
        change = number / before - 1
        line = f"{name}: {number / 1e6:.1f} million instructions, {before / 1e6:.1f} kept ({change:+.1%})"
        if is_same and change > TOO_MUCH:
            failed = True
            line += f": more than {TOO_MUCH:.0%} above."
        elif abs(change) > WORTH_SAYING:
            line += ": look why, or keep it (make bench-check ARGS=--keep)."
        print(line)
    sys.exit(1 if failed else 0)


main()
