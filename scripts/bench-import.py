#!/usr/bin/env python3
"""Measure an import beside `xmllint --stream` in the same run: MB/s and peak memory.

    bench-import.py EXPORT.xml [--runs N] [--lukija PATH]

The export is any WordPress export; big ones are made with ../shared/bench/corpus.py --emit wxr. Each run writes into a new
folder beside the export, and repeats the import into the same folder.
"""
import argparse, os, pathlib, resource, shutil, statistics, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def measured(command):
    """Wall seconds, CPU seconds and peak memory in MB of a program."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed: {status}")
    return time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("export", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--lukija", default=str(ROOT / ".build-release/release/lukija"))
    options = parser.parse_args()
    size = options.export.stat().st_size / 1e6
    rows = {"import": [], "import again": [], "dry run": []}
    if shutil.which("xmllint"):
        rows["xmllint --stream"] = []
    for _ in range(options.runs):
        with tempfile.TemporaryDirectory(dir=options.export.parent) as folder:
            command = [options.lukija, "import", str(options.export), "--into", f"{folder}/blog"]
            rows["import"].append(measured(command))
            rows["import again"].append(measured(command))
            rows["dry run"].append(measured(command[:-1] + [f"{folder}/none", "--dry-run"]))
        if "xmllint --stream" in rows:
            rows["xmllint --stream"].append(
                measured(["xmllint", "--stream", "--huge", "--noout", str(options.export)]))
    print(f"{options.export.name}: {size:.0f} MB, medians of {options.runs}")
    print("| what | s | CPU s | MB/s | peak MB |\n|---|---|---|---|---|")
    for name, runs in rows.items():
        wall, cpu, memory = (statistics.median(column) for column in zip(*runs))
        print(f"| {name} | {wall:.2f} | {cpu:.2f} | {size / wall:.0f} | {memory:.0f} |")


main()
