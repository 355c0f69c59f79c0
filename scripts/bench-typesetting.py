#!/usr/bin/python3
"""Measures the way from a body to lines beside `w3m -dump` and `lynx -dump` on the same bodies, interleaved in one run,
and the time from Enter to the painted post.

usage: bench-typesetting.py [--runs N] [--quick] [--size COLSxROWS] [--width N] [--write]

The bodies are made here, the same ones every time: posts of about 5 KB as blogs have them, and one of 1 MB. What is
given in MB/s is of processor time, so that a busy machine takes nothing from anybody. The neighbours get all small
posts in one file, and what they need for an empty page is taken off.

Enter is measured by the pty harness that bench.py measures with; without it, that table is left out. --write puts the
tables into BENCHMARKS.md, between their own markers.
"""

import argparse
import json
import os
import pathlib
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

# No files beside the sources.
sys.dont_write_bytecode = True

from bench_file import write_between

ROOT = pathlib.Path(__file__).resolve().parent.parent
HARNESS = pathlib.Path(os.environ.get("LUKIJA_BENCH_HARNESS") or ROOT.parent / "shared" / "bench" / "tui.py")
SHARED_DATA = pathlib.Path(os.environ.get("LUKIJA_SHARED_DATA") or ROOT.parent / "shared" / "data")
BENCHMARK = ROOT / ".build-release" / "release" / "typesetting-benchmark"
LUKIJA = ROOT / ".build-release" / "release" / "lukija"
MARKERS = ("<!-- bench-typesetting:begin -->", "<!-- bench-typesetting:end -->")
WORDS = ("the path along the lake was quiet this morning and nobody had been there before us järvi sauna löyly aamulla "
         "kirjasto polku a library is for those who read winter cycling coffee command terminal plain text letters").split()


def words(chance, count):
    return " ".join(chance.choice(WORDS) for _ in range(count))


def body(chance, size):
    """A post's HTML of about so many bytes: headings, paragraphs with links and emphasis, lists, quotes, code, a table."""
    parts = []
    while sum(map(len, parts)) < size:
        kind = chance.random()
        if kind < 0.08:
            parts.append(f"<h2>{words(chance, 4).capitalize()}</h2>\n")
        elif kind < 0.16:
            parts.append("<ul>\n" + "".join(f"<li>{words(chance, 9)}</li>\n" for _ in range(5)) + "</ul>\n")
        elif kind < 0.22:
            parts.append(f"<blockquote><p>{words(chance, 40)}.</p></blockquote>\n")
        elif kind < 0.26:
            parts.append("<pre><code>for x in list:\n    print(x)  # " + words(chance, 5) + "\n</code></pre>\n")
        elif kind < 0.28:
            rows = "".join("<tr>" + "".join(f"<td>{words(chance, 3)}</td>" for _ in range(3)) + "</tr>\n" for _ in range(4))
            parts.append(f"<table>\n{rows}</table>\n")
        else:
            parts.append(f"<p>{words(chance, 30)} <a href=\"https://example.org/{chance.randrange(999)}\">{words(chance, 3)}</a>, "
                         f"{words(chance, 20)} <em>{words(chance, 2)}</em> {words(chance, 25)}.</p>\n")
    return "".join(parts)


def processor_ms(command):
    """Milliseconds of processor time that a command takes, its output thrown away."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    if status:
        sys.exit(f"{command[0]} failed (status {status}).")
    return (usage.ru_utime + usage.ru_stime) * 1000


def neighbours(width):
    """Commands that set an HTML file as plain text."""
    all_of_them = {
        "w3m": ["w3m", "-dump", "-cols", str(width), "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8"],
        "lynx": ["lynx", "-dump", f"-width={width}", "-force_html", "-assume_charset=utf-8", "-display_charset=utf-8"],
    }
    return {name: command for name, command in all_of_them.items() if shutil.which(name)}


def page(html):
    return f"<html><head><title>Post</title></head><body>\n{html}\n</body></html>\n"


def measure_setting(folder, corpora, width, runs):
    """MB/s by corpus and program, and milliseconds of Lukija's parts."""
    programs = neighbours(width)
    (folder / "empty.html").write_text(page(""), encoding="utf-8")
    samples = {name: {program: [] for program in ["lukija", *programs]} for name in corpora}
    parts = {name: [] for name in corpora}
    floors = {program: [] for program in programs}
    for _ in range(runs):
        for program, command in programs.items():
            floors[program].append(processor_ms([*command, str(folder / "empty.html")]))
        for name, bodies in corpora.items():
            files = []
            for number, html in enumerate(bodies):
                file = folder / f"{name.replace(' ', '-')}-{number}.html"
                file.write_text(html, encoding="utf-8")
                files.append(str(file))
            got = json.loads(subprocess.run([str(BENCHMARK), str(width), "5", *files], check=True, capture_output=True, text=True).stdout)
            parts[name].append(got)
            samples[name]["lukija"].append(got["whole_ms"])
            joined = folder / f"{name.replace(' ', '-')}-joined.html"
            joined.write_text(page("".join(bodies)), encoding="utf-8")
            for program, command in programs.items():
                samples[name][program].append(processor_ms([*command, str(joined)]) - statistics.median(floors[program]))
    return samples, parts, {program: statistics.median(values) for program, values in floors.items()}


def setting_table(samples, parts, floors, corpora):
    def speed(name, program):
        size = sum(len(html.encode()) for html in corpora[name])
        spent = statistics.median(samples[name][program])
        return size / 1e6 / (max(spent, 0.1) / 1000)

    programs = list(next(iter(samples.values())))
    others = [program for program in programs if program != "lukija"]
    lines = ["| body to lines, MB/s | " + " | ".join(programs) + " | " + " | ".join(f"lukija/{p}" for p in others) + " |",
             "|---|" + "---:|" * (len(programs) + len(others))]
    for name in corpora:
        speeds = {program: speed(name, program) for program in programs}
        lines.append(f"| {name} | " + " | ".join(f"{speeds[p]:.1f}" for p in programs) + " | "
                     + " | ".join(f"{speeds['lukija'] / speeds[p]:.1f}×" for p in others) + " |")
    detail = []
    for name in corpora:
        parse, put, first = (statistics.median(got[key] for got in parts[name]) for key in ("parse_ms", "set_ms", "first_page_ms"))
        count = len(corpora[name])
        if count > 1:
            detail.append(f"{name}: {parse / count:.2f} ms parsing and {put / count:.2f} ms setting each")
        else:
            detail.append(f"{name}: {parse:.1f} ms parsing and {put:.1f} ms setting; parsed, with its first page set, {first:.1f} ms")
    empty = ", ".join(f"{program} {value:.0f} ms" for program, value in floors.items())
    return "\n".join(lines) + "\n\n" + ". ".join(detail) + f". Taken off for an empty page: {empty}."


def repository(folder, bodies):
    """A blog with a post of each size, the newest first."""
    (folder / "posts").mkdir(parents=True)
    (folder / "blog.json").write_text(json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Sizes", "language": "en", "lukija": {"version": 1}}))
    for number, (slug, html) in enumerate(bodies):
        (folder / "posts" / f"{slug}.json").write_text(json.dumps({
            "id": slug, "title": f"Post {slug}", "date_published": f"2024-01-{28 - number:02}T00:00:00Z",
            "content_html": f"<p>It begins here: {slug}.</p>\n" + html}))


def measure_opening(folder, bodies, arguments, runs):
    """Milliseconds from Enter to the painted first page, by post."""
    repository(folder / "sizes", bodies)
    steps = [{"do": "first", "match": "Post " + bodies[0][0]}]
    loops = 5 if arguments.quick else 15
    for slug, _ in bodies:
        steps += [
            {"do": "loop", "n": loops, "steps": [
                {"do": "act", "label": f"open {slug}", "keys": "<enter>", "match": f"It begins here: {slug}", "timeout": 10000},
                {"do": "send", "keys": "q"},
                # Another post in between, so that this one is opened again.
                {"do": "send", "keys": "G<enter>", "match": "It begins here: last", "timeout": 5000},
                {"do": "send", "keys": f"qg{'j' * [s for s, _ in bodies].index(slug)}"}]},
            {"do": "send", "keys": "j"}]
    steps.append({"do": "quit", "keys": "Q"})
    homes = {f"XDG_{kind}_HOME": "${TMP}/" + kind.lower() for kind in ("STATE", "CACHE", "CONFIG", "DATA")}
    spec = [{"name": "sizes", "cmd": [str(LUKIJA), str(folder / "sizes")], "steps": steps, "env": {"HOME": "${TMP}", **homes}}]
    (folder / "spec.json").write_text(json.dumps(spec), encoding="utf-8")
    result = folder / "result.json"
    subprocess.run(["/usr/bin/python3", str(HARNESS), str(folder / "spec.json"), "--runs", str(runs), "--size", arguments.size,
                    "--json", str(result)], stdout=subprocess.DEVNULL)
    return json.loads(result.read_text())["summary"]["sizes"] if result.exists() else {}


def opening_table(summary, bodies):
    lines = ["| from Enter to the painted post, ms | median | p95 |", "|---|---:|---:|"]
    for slug, html in bodies[:-1]:
        got = summary.get(f"open {slug}", {}).get("match_ms")
        if got:
            lines.append(f"| a post of {len(html) / 1000:.0f} KB | {got['median']:.2f} | {got['p95']:.2f} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter, description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="rounds through all programs (5)")
    parser.add_argument("--quick", action="store_true", help="one short round, to see whether everything works")
    parser.add_argument("--size", default="120x40", help="of the terminal (120x40)")
    parser.add_argument("--width", type=int, default=72, help="columns of text (72)")
    parser.add_argument("--write", action="store_true", help="put the tables into BENCHMARKS.md")
    arguments, _ = parser.parse_known_args()
    for program in (BENCHMARK, LUKIJA):
        if not program.exists():
            sys.exit(f"{program.relative_to(ROOT)} is missing: `make bench-typesetting` builds it.")
    runs = 1 if arguments.quick else arguments.runs
    chance = random.Random(3)
    small = [body(chance, 5_000) for _ in range(100)]
    corpora = {"100 posts of 5 KB": small, "a post of 1 MB": [body(chance, 1_000_000)]}
    real = sorted((SHARED_DATA / "html").glob("*.html"))
    if real:
        corpora["real posts"] = [file.read_text(encoding="utf-8", errors="replace") for file in real]

    with tempfile.TemporaryDirectory(prefix="lukija-bench-") as temporary:
        folder = pathlib.Path(temporary)
        samples, parts, floors = measure_setting(folder, corpora, arguments.width, runs)
        distribution = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
        text = (f"{distribution}, {os.cpu_count()} cores, {arguments.width} columns, medians of {runs} interleaved runs.\n\n"
                + setting_table(samples, parts, floors, corpora))
        if HARNESS.is_file():
            bodies = [("five", small[0]), ("sixty", body(chance, 60_000)), ("hundred", body(chance, 100_000)),
                      ("mega", corpora["a post of 1 MB"][0]), ("last", "")]
            text += "\n\n" + opening_table(measure_opening(folder, bodies, arguments, runs), bodies)
        else:
            print(f"No pty harness at {HARNESS}: opening is not measured.", file=sys.stderr)
    print(text)
    if arguments.write:
        write_between(MARKERS, text)


if __name__ == "__main__":
    main()
