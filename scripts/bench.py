#!/usr/bin/python3
"""Measures the release build beside tig and less, on the same text, interleaved in one run.

usage: bench.py [--runs N] [--quick] [--size COLSxROWS] [--repository DIR]... [--json FILE] [--write]
       bench.py --beside PROGRAM [--program PROGRAM] …    another build of Lukija in place of tig and less

The measuring is done by a pty harness, a program of its own: LUKIJA_BENCH_HARNESS names it, otherwise
../shared/bench/tui.py beside the checkout. Without it there is nothing to measure with, and this says so.

tig gets a git history with one commit per post, less gets the posts as plain text; both are made here from the
repository that Lukija opens. An import is measured beside xmllint; bench-import.py tells where its export comes from. --write puts the tables into BENCHMARKS.md, between its markers.
"""

import argparse
import datetime
import html
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

# No files beside the sources.
sys.dont_write_bytecode = True

from bench_file import write_between

ROOT = pathlib.Path(__file__).resolve().parent.parent
HARNESS = pathlib.Path(os.environ.get("LUKIJA_BENCH_HARNESS") or ROOT.parent / "shared" / "bench" / "tui.py")
SHARED_DATA = pathlib.Path(os.environ.get("LUKIJA_SHARED_DATA") or ROOT.parent / "shared" / "data")
LUKIJA = ROOT / ".build-release" / "release" / "lukija"
MARKERS = ("<!-- bench:begin -->", "<!-- bench:end -->")

# What Lukija's keys are and what its screen shows: the one place to change when they do.
KEYS = {
    "down": "j", "up": "k", "top": "g", "open": "<enter>", "back": "q", "page": "<space>", "page back": "b",
    "next pane": "<tab>", "sibling": "]", "sibling back": "[", "fold": "za", "next post": "J", "previous post": "K", "search": "/%s<enter>", "quit": "Q",
}


def list_shows(post):
    """The list's first row shows at least the beginning of the newest title, however narrow the pane."""
    return re.escape(post["title"][:10])


def reader_shows(post):
    """The reader shows the beginning of the body's first line."""
    return re.escape(" ".join(post["text"].strip().splitlines()[0].split()[:2]))


# Row of the table: step of the specs, metric, what it is called.
ROWS = [
    ("first", "full_ms", "first screen, ms"),
    ("list j", "first_ms", "`j` in the list, till its row stands, ms"),
    ("list j", "latency_ms", "`j` in the list, till what it selects is shown, ms"),
    ("list j", "bytes", "bytes per `j` in the list"),
    ("list queued", "keys_per_s", "2,000 queued `j` in the list, keys/s"),
    ("open", "full_ms", "open, ms"),
    ("back", "full_ms", "back, ms"),
    ("text j", "latency_ms", "`j` in the text, ms"),
    ("text page", "latency_ms", "page in the text, ms"),
    ("search", "full_ms", "search in the text, ms"),
    ("thread j", "latency_ms", "`j` in the thread, ms"),
    ("thread ]", "latency_ms", "`]` in the thread, ms"),
    ("thread za", "latency_ms", "`za` in the thread, ms"),
    ("thread search first", "full_ms", "first letter of a search in the thread, ms"),
    ("thread search", "full_ms", "search in the thread, ms"),
    ("queued", "keys_per_s", "2,000 queued `j` in the thread, keys/s"),
    ("next post", "latency_ms", "next post, ms"),
    ("resize", "full_ms", "resize, ms"),
    ("quit", "ms", "quit, ms"),
    ("end", "hwm_mb", "peak memory, MB"),
]


def posts_of(repository):
    """Every readable post, newest first as the list has them."""
    posts = []
    for file in sorted((repository / "posts").glob("*.json")):
        item = json.loads(file.read_text(encoding="utf-8"))
        body = item.get("content_html") or item.get("content_markdown") or item.get("content_text") or ""
        if item.get("content_html"):
            body = html.unescape(re.sub(r"<[^>]*>", "", body))
        posts.append({
            "slug": file.stem, "title": item.get("title") or "(untitled)", "text": body,
            "date": item.get("date_published") or "", "comments": len(item.get("comments") or []),
        })
    dated = sorted((p for p in posts if p["date"]), key=lambda p: p["slug"])
    dated.sort(key=lambda p: datetime.datetime.fromisoformat(p["date"].replace("Z", "+00:00")), reverse=True)
    return dated + [p for p in posts if not p["date"]]


def to_and_fro(forth, back, steps):
    """Keys that move `steps` forth and back again: every press has something to paint."""
    return [forth] * steps + [back] * steps


def longest(posts):
    """The post with the most to read."""
    return max(posts, key=lambda p: (len(p["text"]), p["slug"]))


def word_to_search(post):
    """A word from near the end of the body."""
    return max(re.findall(r"\w+", post["text"][-400:]), key=len)


def lukija_spec(name, repository, posts, n, program, word="lukija"):
    text, thread = longest(posts), max(posts, key=lambda p: (p["comments"], p["slug"]))
    moves = min(len(posts) - 1, 50)

    def open_post(post):
        return [{"do": "send", "keys": KEYS["top"] + KEYS["down"] * posts.index(post)},
                {"do": "send", "keys": KEYS["open"], "match": reader_shows(post)}]

    steps = [
        {"do": "first", "match": list_shows(posts[0])},
        {"do": "keys", "label": "list j", "keys": to_and_fro(KEYS["down"], KEYS["up"], moves), "n": n + 1},
        {"do": "flood", "label": "list queued", "keys": KEYS["down"], "n": 2000},
        {"do": "send", "keys": KEYS["top"]},
        {"do": "loop", "n": max(3, n // 20), "steps": [
            {"do": "act", "label": "open", "keys": KEYS["open"], "timeout": 5000},
            {"do": "act", "label": "back", "keys": KEYS["back"], "timeout": 5000},
            {"do": "send", "keys": KEYS["down"]}]},
        *open_post(text),
        {"do": "keys", "label": "text j", "keys": to_and_fro(KEYS["down"], KEYS["up"], 40), "n": n + 1},
        {"do": "keys", "label": "text page", "keys": to_and_fro(KEYS["page"], KEYS["page back"], 1), "n": n // 4 + 1},
        {"do": "act", "label": "search", "keys": KEYS["search"] % word_to_search(text), "timeout": 5000},
        {"do": "send", "keys": KEYS["back"]},  # out of the search
        {"do": "send", "keys": KEYS["back"]},
        *open_post(thread),
        {"do": "send", "keys": KEYS["next pane"]},
        {"do": "keys", "label": "thread j", "keys": to_and_fro(KEYS["down"], KEYS["up"], 10), "n": n + 1},
        {"do": "keys", "label": "next post", "keys": [KEYS["next post"], KEYS["previous post"]], "n": n // 4 + 1},
        {"do": "resize", "size": "80x24"}, {"do": "resize", "size": "200x50"},
        {"do": "quit", "keys": KEYS["quit"]},
    ]
    homes = {f"XDG_{kind}_HOME": "${TMP}/" + kind.lower() for kind in ("STATE", "CACHE", "CONFIG", "DATA")}
    return {"name": f"{name} {word}", "cmd": [str(program), str(repository)], "steps": steps,
            "env": {"HOME": "${TMP}", **homes}}


def long_thread(folder, comments=10_000):
    """A repository with one post that got ten thousand comments, most of them answers, and one that got none."""
    (folder / "posts").mkdir(parents=True)
    (folder / "blog.json").write_text(json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Long thread", "lukija": {"version": 1}}))
    thread = []
    for number in range(1, comments + 1):
        comment = {
            "id": str(number), "author": {"name": f"Writer {number % 97}"},
            "date_published": f"2024-01-{1 + number // 1000:02}T{number % 1000 // 60:02}:{number % 60:02}:00Z",
            "content_html": f"<p>Thought number {number}, in a sentence as long as those that people write.</p>",
        }
        if number % 10 != 1:
            comment["in_reply_to"] = str(number - 1 if number % 3 else (number - 1) // 10 * 10 + 1)
        thread.append(comment)
    (folder / "posts" / "long.json").write_text(json.dumps({
        "id": "long", "title": "A long thread", "date_published": "2024-01-01T00:00:00Z", "content_text": "It was a small post.",
        "comments": thread}))
    (folder / "posts" / "short.json").write_text(json.dumps({
        "id": "short", "title": "A quiet post", "date_published": "2023-01-01T00:00:00Z", "content_text": "Nobody answered."}))


def thread_spec(name, repository, n, program, word="lukija"):
    """Opening a very long thread and moving in it."""
    steps = [
        {"do": "first", "match": "A long thread"},
        {"do": "loop", "n": max(10, n // 10), "steps": [
            # A post that is open is not opened again: the other one comes between.
            {"do": "act", "label": "open", "keys": KEYS["open"], "match": "small post", "timeout": 5000},
            {"do": "send", "keys": KEYS["back"] + KEYS["down"] + KEYS["open"], "match": "Nobody answered"},
            {"do": "send", "keys": KEYS["back"] + KEYS["up"]}]},
        {"do": "send", "keys": KEYS["open"], "match": "small post"},
        {"do": "send", "keys": KEYS["next pane"]},
        {"do": "send", "keys": ":4321<enter>", "match": "4321"},
        {"do": "keys", "label": "thread j", "keys": to_and_fro(KEYS["down"], KEYS["up"], 20), "n": n + 1},
        {"do": "keys", "label": "thread ]", "keys": to_and_fro(KEYS["sibling"], KEYS["sibling back"], 1), "n": n + 1},
        {"do": "send", "keys": ":4321<enter>"},
        {"do": "keys", "label": "thread za", "keys": [KEYS["fold"]], "n": n + 1},
        {"do": "send", "keys": "/"},
        {"do": "act", "label": "thread search first", "keys": "n", "timeout": 5000},
        {"do": "send", "keys": "<esc>"},
        {"do": "act", "label": "thread search", "keys": KEYS["search"] % "number 9876", "match": "number 9876", "timeout": 5000},
        {"do": "send", "keys": KEYS["back"]},
        {"do": "flood", "label": "queued", "keys": KEYS["down"], "n": 2000},
        {"do": "quit", "keys": KEYS["quit"]},
    ]
    return {"name": f"{name} {word}", "cmd": [str(program), str(repository)], "steps": steps,
            "env": {"HOME": "${TMP}", **{f"XDG_{kind}_HOME": "${TMP}/" + kind.lower() for kind in ("STATE", "CACHE", "CONFIG", "DATA")}}}


def tig_spec(name, posts, folder, n):
    """A git history whose log reads like the post list."""
    git = ["git", "-c", "user.name=Reader", "-c", "user.email=reader@example.org", "-C", str(folder)]
    subprocess.run(["git", "init", "-q", "-b", "main", str(folder)], check=True)
    for post in reversed(posts):
        (folder / (post["slug"] + ".txt")).write_text(post["text"] + "\n", encoding="utf-8")
        subprocess.run([*git, "add", "."], check=True)
        subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", post["title"]], check=True)
    steps = [
        {"do": "first", "match": r"\[main\]"},
        {"do": "keys", "label": "list j", "keys": to_and_fro("j", "k", min(len(posts) - 1, 50)), "n": n + 1},
        {"do": "send", "keys": "<home>"},
        {"do": "loop", "n": max(3, n // 20), "steps": [
            {"do": "act", "label": "open", "keys": "<enter>", "match": r"\[diff\]"},
            {"do": "act", "label": "back", "keys": "q", "gone": r"\[diff\]"},
            {"do": "send", "keys": "j"}]},
        {"do": "resize", "size": "80x24"}, {"do": "resize", "size": "200x50"},
        {"do": "quit", "keys": "Q"},
    ]
    return {"name": f"{name} tig", "cmd": ["tig"], "cwd": str(folder), "env": {"HOME": "${TMP}"}, "steps": steps}


def less_spec(name, posts, file, n):
    """Every post one below the other; enough of them that no press meets the end."""
    text = "\n\n".join(p["title"] + "\n\n" + p["text"] for p in posts) + "\n"
    while text.count("\n") < 1000:
        text += text
    file.write_text(text, encoding="utf-8")
    steps = [
        {"do": "first", "match": re.escape(file.name)},
        {"do": "keys", "label": "text j", "keys": to_and_fro("j", "k", 40), "n": n + 1},
        {"do": "keys", "label": "text page", "keys": [" ", "b"], "n": n // 4 + 1},
        {"do": "act", "label": "search", "keys": f"/{word_to_search(longest(posts))}<enter>"},
        {"do": "resize", "size": "80x24"}, {"do": "resize", "size": "200x50"},
        {"do": "quit", "keys": "q"},
    ]
    return {"name": f"{name} less", "cmd": ["less", str(file)], "env": {"HOME": "${TMP}"}, "steps": steps}


def floor_spec(n):
    """What pty and harness cost themselves: `cat` echoing a byte."""
    return {"name": "floor", "cmd": ["sh", "-c", "stty raw -echo; printf READY; exec cat"], "steps": [
        {"do": "first", "match": "READY"}, {"do": "keys", "label": "list j", "keys": "j", "n": n}]}


def import_table(quick):
    """An import beside xmllint; a sentence where there is no generator to make an export with."""
    measuring = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "bench-import.py"), "--posts", "2000" if quick else "100000",
         "--runs", "1" if quick else "3"], capture_output=True, text=True)
    return measuring.stdout.strip() or "Import not measured: " + measuring.stderr.strip().splitlines()[-1]


def number(value):
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(name, summary, others=("tig", "less")):
    """Medians (p95 where a series has many samples) and Lukija's part of its neighbours'."""
    def cell(program, step, metric):
        got = summary.get(program, {}).get(step, {}).get(metric)
        if not got:
            return None, "–"
        p95 = f" ({number(got['p95'])})" if got["n"] >= 40 and metric.endswith("_ms") else ""
        return got["median"], number(got["median"]) + p95

    def ratio(ours, theirs):
        return f"{ours / theirs:.2f}×" if ours is not None and theirs else "–"

    heads = ["lukija", *others, *(f"lukija/{other}" for other in others)]
    lines = [f"| {name} | {' | '.join(heads)} |", "|---|" + "---:|" * len(heads)]
    for step, metric, words in ROWS:
        ours, *theirs = (cell(f"{name} {program}", step, metric) for program in ("lukija", *others))
        if all(got[0] is None for got in (ours, *theirs)):
            continue
        cells = [ours[1], *(got[1] for got in theirs), *(ratio(ours[0], got[0]) for got in theirs)]
        lines.append(f"| {words} | {' | '.join(cells)} |")
    return "\n".join(lines)


def conditions(arguments, runs, summary):
    distribution = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    commit = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    floor = summary.get("floor", {})
    echo = floor.get("list j", {}).get("latency_ms", {}).get("median")
    start = floor.get("first", {}).get("full_ms", {}).get("median")
    sentence = (f"Commit {commit}, {distribution}, {os.cpu_count()} cores, {arguments.size} characters, medians of {runs} "
                "interleaved runs (p95 in brackets).")
    if echo is not None and start is not None:
        sentence += f" Floor (`cat` echoing): start {number(start)} ms, key {number(echo)} ms."
    return sentence


def main():
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter, description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="rounds through all programs (3)")
    parser.add_argument("--quick", action="store_true", help="one short round, to see whether everything works")
    parser.add_argument("--size", default="120x40", help="of the terminal (120x40)")
    parser.add_argument("--repository", type=pathlib.Path, action="append", help="measure these instead")
    parser.add_argument("--json", type=pathlib.Path, help="keep the harness's whole result here")
    parser.add_argument("--program", type=pathlib.Path, default=LUKIJA, help="the build to measure (the release build)")
    parser.add_argument("--beside", type=pathlib.Path, help="an older build: measured in place of tig and less")
    parser.add_argument("--write", action="store_true", help="put the tables into BENCHMARKS.md")
    arguments = parser.parse_args()

    if not HARNESS.is_file():
        sys.exit("make bench measures with a pty harness that is not part of the project, and there is none at\n"
                 f"  {HARNESS}\nSet LUKIJA_BENCH_HARNESS to its path.")
    program = arguments.program.resolve()
    if not program.exists():
        sys.exit(f"{program} is missing: build it with `make build` (make bench does).")
    beside = arguments.beside.resolve() if arguments.beside else None
    theme = SHARED_DATA / "repositories" / "theme-unit-test"
    repositories = arguments.repository or [ROOT / "data"] + [r for r in [theme] if (r / "blog.json").is_file()]
    runs, n = (1, 40) if arguments.quick else (arguments.runs, 200)

    with tempfile.TemporaryDirectory(prefix="lukija-bench-") as temporary:
        temporary = pathlib.Path(temporary)
        specs, names = [floor_spec(n)], []
        for repository in repositories:
            repository = repository.resolve()
            name = "sample blog" if repository == ROOT / "data" else repository.name
            posts = posts_of(repository)
            names.append(name)
            specs.append(lukija_spec(name, repository, posts, n, program))
            if beside:
                specs.append(lukija_spec(name, repository, posts, n, beside, "before"))
                continue
            if shutil.which("tig"):
                specs.append(tig_spec(name, posts, temporary / (name + ".git"), n))
            if shutil.which("less"):
                specs.append(less_spec(name, posts, temporary / (name.replace(" ", "-") + ".txt"), n))
        if not arguments.repository:
            long_thread(temporary / "long-thread")
            names.append("thread of 10,000")
            specs.append(thread_spec(names[-1], temporary / "long-thread", n, program))
            if beside:
                specs.append(thread_spec(names[-1], temporary / "long-thread", n, beside, "before"))
        spec_file, result_file = temporary / "specs.json", temporary / "result.json"
        spec_file.write_text(json.dumps(specs), encoding="utf-8")
        harness = subprocess.run(
            ["/usr/bin/python3", str(HARNESS), str(spec_file), "--runs", str(runs), "--warmup", "0" if arguments.quick else "1",
             "--size", arguments.size, "--json", str(result_file)], stdout=subprocess.DEVNULL)
        if not result_file.exists():
            sys.exit(f"The harness failed (exit status {harness.returncode}).")
        result = json.loads(result_file.read_text(encoding="utf-8"))
        if arguments.json:
            shutil.copyfile(result_file, arguments.json)

    others = ("before",) if beside else ("tig", "less")
    tables = [table(name, result["summary"], others) for name in names]
    if not arguments.repository and not beside:
        tables.append(import_table(arguments.quick))
    text = "\n\n".join([conditions(arguments, runs, result["summary"])] + tables)
    print(text)
    if result["failed"]:
        sys.exit("Not measured: " + ", ".join(result["failed"]))
    if arguments.write:
        write_between(MARKERS, text)


if __name__ == "__main__":
    main()
