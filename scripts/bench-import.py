#!/usr/bin/env python3
"""Measure an import beside `xmllint --stream` in the same run: MB/s and peak memory.

    bench-import.py EXPORT.xml [--runs N] [--lukija PATH]
    bench-import.py --posts N [--corpus corpus.py] [--runs N] [--lukija PATH]

The export is any WordPress export. With --posts one of so many posts is made, by a generator that is a program of its
own: --corpus or LUKIJA_BENCH_CORPUS names it, otherwise ../shared/bench/corpus.py beside the checkout. Each run writes
into a new folder beside the export, and repeats the import into the same folder.
"""
import argparse, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPUS = pathlib.Path(os.environ.get("LUKIJA_BENCH_CORPUS") or ROOT.parent / "shared" / "bench" / "corpus.py")


def measured(command):
    """Wall seconds, CPU seconds and peak memory in MB of a program."""
    # What others left for the disk to do is not this program's.
    os.sync()
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed: {status}")
    return time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def table(export, posts, runs, lukija):
    """Markdown: the medians of all runs."""
    size = export.stat().st_size / 1e6
    rows = {"import": [], "import again": [], "dry run": []}
    if shutil.which("xmllint"):
        rows["xmllint --stream"] = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory(dir=export.parent) as folder:
            command = [lukija, "import", str(export), "--into", f"{folder}/blog"]
            rows["import"].append(measured(command))
            rows["import again"].append(measured(command))
            rows["dry run"].append(measured(command[:-1] + [f"{folder}/none", "--dry-run"]))
        if "xmllint --stream" in rows:
            rows["xmllint --stream"].append(measured(["xmllint", "--stream", "--huge", "--noout", str(export)]))
    name = f"WXR of {posts:,} posts" if posts else export.name
    lines = [f"| {name}, {size:.0f} MB | s | CPU s | MB/s | peak MB |", "|---|---:|---:|---:|---:|"]
    for what, values in rows.items():
        wall, cpu, memory = (statistics.median(column) for column in zip(*values))
        lines.append(f"| {what} | {wall:.1f} | {cpu:.1f} | {size / wall:.0f} | {memory:.0f} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("export", type=pathlib.Path, nargs="?")
    parser.add_argument("--posts", type=int)
    parser.add_argument("--corpus", type=pathlib.Path, default=CORPUS)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--lukija", default=str(ROOT / ".build-release/release/lukija"))
    options = parser.parse_args()
    if (options.export is None) == (options.posts is None):
        parser.error("name an export, or the number of posts to make one of")
    if options.export:
        print(table(options.export, None, options.runs, options.lukija))
        return
    if not options.corpus.is_file():
        sys.exit(f"There is no generator at {options.corpus}: LUKIJA_BENCH_CORPUS or --corpus names one.")
    with tempfile.TemporaryDirectory(prefix="lukija-bench-") as folder:
        subprocess.run(
            [sys.executable, str(options.corpus), "--posts", str(options.posts), "--out", folder, "--emit", "wxr"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        print(table(pathlib.Path(folder) / "export.xml", options.posts, options.runs, options.lukija))


main()
