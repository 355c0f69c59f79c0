"""Where measured tables stand in BENCHMARKS.md, for the scripts that write them."""

import pathlib

FILE = pathlib.Path(__file__).resolve().parent.parent / "BENCHMARKS.md"


def write_between(markers, text):
    """Puts a text between its two markers, in place of what stands there."""
    old = FILE.read_text(encoding="utf-8")
    before, rest = old.split(markers[0], 1)
    FILE.write_text(f"{before}{markers[0]}\n{text}\n{markers[1]}{rest.split(markers[1], 1)[1]}", encoding="utf-8")
