#!/usr/bin/python3
"""Measures five hundred blogs of two hundred posts in Lukija and newsboat, interleaved.

usage: bench-shelf.py [--blogs N] [--posts N] [--runs N] [--quick] [--large] [--size COLSxROWS] [--data DIR]
                      [--lukija PATH] [--only REGEX] [--json FILE] [--write]

The same posts are newsboat's articles, one feed for each blog, filled by newsboat itself from files and never fetched
again. Twice in each program: with nothing read, and as on a usual day, with two new posts in every blog and all others
read. newsboat has a query feed of what is unread, as its manual has it, and its database is analysed: newsboat does that
once, with nothing in it, and then finds no articles by their feed; its first screen is measured so, too. --large puts one
blog of all posts among the others. What is made takes about 5 GB (7 GB with --large); it goes when the measuring ends,
unless --data or LUKIJA_BENCH_DATA names a folder to keep it in for the next time.

The posts come from a generator, the measuring is done by a pty harness: both are programs of their own.
LUKIJA_BENCH_CORPUS and LUKIJA_BENCH_HARNESS name them, otherwise ../shared/bench/corpus.py and tui.py beside the
checkout. --write puts the tables into BENCHMARKS.md, between their markers.
"""

import argparse
import json
import os
import pathlib
import platform
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

# No files beside the sources.
sys.dont_write_bytecode = True

from bench_file import write_between
from shelf_data import CORPUS, environment, make, name_of, newsboat

ROOT = pathlib.Path(__file__).resolve().parent.parent
HARNESS = pathlib.Path(os.environ.get("LUKIJA_BENCH_HARNESS") or ROOT.parent / "shared" / "bench" / "tui.py")
MARKERS = ("<!-- bench-shelf:begin -->", "<!-- bench-shelf:end -->")
# What the generator writes into every thousandth post, and into nearly every one.
RARE, COMMON = "revontulimyrsky", "the"
# No step may be taken for hung at a size where a program is slow.
PATIENCE = 120_000
# What newsboat shows: the list of feeds, one of articles, an article.
FEEDS, ARTICLES, ARTICLE = r"Your feeds \(", r"Articles in feed '", "^Title:"
# What Lukija shows: the list of blogs, and one of posts.
SHELF, POSTS = r"\A─ Blogs ─[\s\S]*blog-\d\d\d", r"Post [\d,]+ of \d"
# The lists over all blogs that stand above the blogs.
GATHERED = 4

# What was read, step of the specs, metric, what it is called, how much of newsboat's it may be.
ROWS = [
    ("day", "first", "match_ms", "first screen, ms", 1),
    ("day", "first", "full_ms", "… with all that is counted, ms", 1),
    ("day", "j", "latency_ms", "`j` in the list of blogs, ms", 1),
    ("day", "into", "match_ms", "into a blog, ms", 1),
    ("day", "out", "match_ms", "back from there, ms", 0.2),
    ("day", "all new", "match_ms", "all new, 1 in 100 being new, ms", 0.2),
    ("day", "open", "full_ms", "open its first post, ms", 1),
    ("day", "next", "latency_ms", "next unread in all new, ms", 1),
    ("day", "close", "full_ms", "back to all new, ms", 0.2),
    ("day", "back", "match_ms", "back to the list of blogs, ms", 0.2),
    ("day", "next in blog", "full_ms", "next unread in a blog, ms", 1),
    ("day", "next blog", "full_ms", "next unread in another blog, ms", 1),
    ("day", "search", "match_ms", "search over all, a hit in every 1,000th post, to its end, ms", 0.2),
    ("day", "search common", "match_ms", "the most common word, till something stands, ms", 0.2),
    ("day", "first", "rss_mb", "memory with the first screen, MB", 0.2),
    ("day", "first", "anon_mb", "… without what files hold, MB", 0.2),
    ("day", "mem all new", "rss_mb", "memory with all new, MB", 0.2),
    ("day", "mem search", "rss_mb", "memory after the search, MB", 0.2),
    ("day", "end", "hwm_mb", "peak memory, MB", 0.2),
    ("day", "quit", "ms", "quit, ms", 1),
    ("new", "first", "match_ms", "nothing read: first screen, ms", 1),
    ("new", "all new", "match_ms", "nothing read: all new, ms", 0.2),
    ("new", "open", "full_ms", "nothing read: open its first post, ms", 1),
    ("new", "next", "latency_ms", "nothing read: next unread, ms", 1),
    ("new", "close", "full_ms", "nothing read: back to all new, ms", 0.2),
    ("new", "back", "match_ms", "nothing read: back to the list of blogs, ms", 0.2),
    ("new", "mem all new", "rss_mb", "nothing read: memory with all new, MB", 0.2),
    ("new", "end", "hwm_mb", "nothing read: peak memory, MB", 0.2),
]
# Step, metric, what it is called: a blog of all posts among the others beside the same alone.
LARGE_ROWS = [
    ("first", "match_ms", "first screen, ms"), ("into", "match_ms", "into it, ms"), ("j", "latency_ms", "`j`, ms"),
    ("open", "full_ms", "open, ms"), ("close", "full_ms", "back, ms"), ("mem", "rss_mb", "memory, MB"),
]


# MARK: Specs for the harness

def do(what, **more):
    return {"do": what, "timeout": PATIENCE, **more}


def reading(n, close, back):
    """From all new through its posts and back."""
    return [do("keys", label="next", keys="n", n=n // 2), do("act", label="close", keys="q", **close),
            do("act", label="back", keys="q", **back)]


def newsboat_specs(folder, n, quick, resetting):
    few = max(3, n // 10)
    feeds, articles, article = {"match": FEEDS}, {"match": ARTICLES}, {"match": ARTICLE}

    def spec(name, state, steps, more=""):
        return {"name": f"newsboat {name}", "cmd": newsboat(folder, state), "env": {"HOME": "${TMP}"},
                "setup": [resetting + more], "steps": [do("first", **feeds), *steps, do("quit", keys="q", timeout=60_000)]}

    def searching(label, word):
        return [do("send", keys="/"), do("act", label=label, keys=word + "<enter>", match="Search results"),
                do("send", keys="q", **feeds)]

    into = [do("send", keys="<home>" + "<down>" * min(20, few)), do("loop", n=few, steps=[
        do("act", label="into", keys="<enter>", **articles), do("act", label="out", keys="q", **feeds),
        do("send", keys="<down>")])]
    every = [do("send", keys="<home>"),
             do("act", label="all new", keys="<enter>", match="Articles in feed 'All new'"), do("mem", label="mem all new"),
             do("act", label="open", keys="<enter>", **article), *reading(n, articles, feeds)]
    # The second new one stands in the same feed, the third in another.
    across = [do("send", keys="<home>" + "<down>" * few), do("send", keys="<enter>", **articles), do("send", keys="<enter>", **article),
              do("loop", n=few, steps=[do("act", label="next in blog", keys="n"), do("act", label="next blog", keys="n")]),
              do("send", keys="q", **articles), do("send", keys="q", **feeds)]
    search = [do("loop", n=1 if quick else 3, steps=searching("search", RARE)), do("mem", label="mem search"),
              *searching("search common", COMMON)]
    yield spec("day", "day", [do("keys", label="j", keys="<down>", n=n // 2), *into, *every, *across, *search])
    yield spec("new", "new", every)
    # As newsboat leaves its database.
    yield spec("fresh", "day", [], " --fresh")


def lukija_specs(folder, lukija, blogs, posts, n, quick, resetting):
    few = max(3, n // 10)
    shelf = {"match": SHELF}

    def spec(name, state, steps, command=(), config="config"):
        return {"name": f"lukija {name}", "cmd": [lukija, *command], "env": environment(folder, state, "${TMP}", config),
                "setup": [resetting], "steps": [*steps, do("quit", keys="Q", timeout=60_000)]}

    def searching(label, word, found):
        return [do("send", keys="F" + word), do("act", label=label, keys="<enter>", match=f"“{word}” · {found}"),
                do("send", keys="q"), do("send", keys="B", **shelf)]

    down = "j" * (GATHERED + few)
    into = [do("send", keys="g" + down), do("loop", n=few, steps=[
        do("act", label="into", keys="<enter>", match=POSTS), do("act", label="out", keys="q", **shelf), do("send", keys="j")])]
    every = [do("send", keys="g"), do("act", label="all new", keys="<enter>", match=POSTS),
             do("mem", label="mem all new"), do("act", label="open", keys="<enter>"), *reading(n, {}, shelf)]
    across = [do("send", keys="g" + down + "<enter>", match=POSTS), do("send", keys="<enter>"),
              do("loop", n=few, steps=[do("act", label="next in blog", keys="n"), do("act", label="next blog", keys="n")]),
              do("send", keys="B", **shelf)]
    hits = f"{max(1, blogs * posts // 1000):,}"
    search = [do("loop", n=1 if quick else 3, steps=searching("search", RARE, rf"\d+ of {hits} [^·]")), do("mem", label="mem search"),
              *searching("search common", COMMON, r"\d+ of")]
    alone = [do("first", match=POSTS), do("keys", label="j", keys="j", n=n // 2)]
    yield spec("day", "day", [do("first", **shelf), do("keys", label="j", keys="j", n=n // 2), *into, *every, *across, *search])
    yield spec("new", "new", [do("first", **shelf), *every])
    yield spec("one", "day", alone, [str(folder / "blogs" / name_of(few))])


def large_specs(folder, lukija, n, resetting):
    few = max(3, n // 10)
    steps = [do("keys", label="j", keys="j", n=n // 2), do("send", keys="g"), do("loop", n=few, steps=[
        do("act", label="open", keys="<enter>"), do("act", label="close", keys="q"), do("send", keys="j")]),
        do("mem"), do("quit", keys="Q", timeout=60_000)]
    among = [do("first", match=SHELF), do("send", keys="g" + "j" * GATHERED), do("act", label="into", keys="<enter>", match=POSTS)]
    for name, first in (("large", among), ("alone", [do("first", match=POSTS)])):
        yield {"name": f"lukija {name}", "cmd": [lukija], "env": environment(folder, "day", "${TMP}", f"config-{name}"),
               "setup": [resetting], "steps": first + steps}


def measured(specs, size, runs, warmup, place):
    """What the harness says of them."""
    if not specs:
        return {"summary": {}, "runs": {}, "failed": []}
    spec_file, result_file = pathlib.Path(place) / "specs.json", pathlib.Path(place) / "result.json"
    spec_file.write_text(json.dumps(specs), encoding="utf-8")
    result_file.unlink(missing_ok=True)
    harness = subprocess.run(
        ["/usr/bin/python3", str(HARNESS), str(spec_file), "--runs", str(runs), "--warmup", str(warmup), "--size", size,
         "--json", str(result_file)], stdout=subprocess.DEVNULL)
    if not result_file.exists():
        sys.exit(f"The harness failed (exit status {harness.returncode}).")
    return json.loads(result_file.read_text(encoding="utf-8"))


# MARK: Tables

def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def median(summary, program, step, metric):
    got = summary.get(program, {}).get(step, {}).get(metric)
    return got and got["median"]


def cell(value):
    return "–" if value is None else number(value)


def ratio(ours, theirs):
    return f"{ours / theirs:.2f}×" if ours is not None and theirs else "–"


def peers_table(summary):
    lines = ["| | lukija | newsboat | lukija/newsboat | expected |", "|---|---:|---:|---:|---:|"]
    for state, step, metric, words, most in ROWS:
        ours, theirs = (median(summary, f"{program} {state}", step, metric) for program in ("lukija", "newsboat"))
        if ours is not None or theirs is not None:
            lines.append(f"| {words} | {cell(ours)} | {cell(theirs)} | {ratio(ours, theirs)} | ≤ {most}× |")
    return "\n".join(lines)


def own_table(summary, blogs, has_large):
    one, shelf = (median(summary, f"lukija {name}", "first", "match_ms") for name in ("one", "day"))
    text = (f"First screen of {blogs} blogs beside that of one of them: {cell(shelf)} ms and {cell(one)} ms, "
            f"{ratio(shelf, one)} (expected ≤ 1.2×).")
    untouched = median(summary, "newsboat fresh", "first", "match_ms")
    if untouched:
        text += f" newsboat's first screen with its database as it leaves it itself: {number(untouched)} ms."
    if has_large:
        text += f"\n\n| a blog of all posts | among {blogs} | alone | among/alone |\n|---|---:|---:|---:|"
        for step, metric, words in LARGE_ROWS:
            among, alone = (median(summary, f"lukija {name}", step, metric) for name in ("large", "alone"))
            text += f"\n| {words} | {cell(among)} | {cell(alone)} | {ratio(among, alone)} |"
    return text


def conditions(arguments, blogs, posts, runs):
    distribution = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    commit = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    version = "no newsboat"
    if shutil.which("newsboat"):
        words = subprocess.run(["newsboat", "-v"], capture_output=True, text=True).stdout.split("\n")[0]
        version = "newsboat " + (re.search(r"\d+(\.\d+)+", words) or [""])[0]
    return (f"Commit {commit}, {distribution}, {os.cpu_count()} cores, {arguments.size} characters, {blogs} blogs of {posts} "
            f"posts, medians of {runs} interleaved runs with warm disk caches; {version}.")


def main():
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter, description=__doc__)
    parser.add_argument("--blogs", type=int, default=500)
    parser.add_argument("--posts", type=int, default=200, help="in each blog (200)")
    parser.add_argument("--runs", type=int, default=5, help="rounds through all programs (5)")
    parser.add_argument("--quick", action="store_true", help="one short round with 20 blogs of 50 posts")
    parser.add_argument("--large", action="store_true", help="also one blog of all posts among the others")
    parser.add_argument("--size", default="120x40", help="of the terminal (120x40)")
    parser.add_argument("--data", type=pathlib.Path, help="keep the blogs here")
    parser.add_argument("--lukija", default=str(ROOT / ".build-release" / "release" / "lukija"))
    parser.add_argument("--only", default="", help="programs whose names this regular expression finds")
    parser.add_argument("--json", type=pathlib.Path, help="keep the harness's whole result here")
    parser.add_argument("--write", action="store_true", help="put the tables into BENCHMARKS.md")
    arguments, _ = parser.parse_known_args()
    for program, variable in ((HARNESS, "LUKIJA_BENCH_HARNESS"), (CORPUS, "LUKIJA_BENCH_CORPUS")):
        if not program.is_file():
            sys.exit(f"Many blogs are not measured: there is no {program}. {variable} names one.")
    if not os.path.exists(arguments.lukija):
        sys.exit(f"{arguments.lukija} is missing: `make bench-shelf` builds it.")
    blogs, posts, runs, n = (20, 50, 1, 20) if arguments.quick else (arguments.blogs, arguments.posts, arguments.runs, 100)
    kept = arguments.data or os.environ.get("LUKIJA_BENCH_DATA")

    with tempfile.TemporaryDirectory(prefix="lukija-bench-") as temporary:
        folder = pathlib.Path(kept or temporary).resolve() / f"shelf-{blogs}x{posts}"
        make(folder, blogs, posts, arguments.lukija, arguments.large)
        resetting = shlex.join([sys.executable, str(ROOT / "scripts" / "shelf_data.py"), "reset", str(folder)])
        specs = list(lukija_specs(folder, arguments.lukija, blogs, posts, n, arguments.quick, resetting))
        if arguments.large:
            specs += large_specs(folder, arguments.lukija, n, resetting)
        if shutil.which("newsboat"):
            specs += newsboat_specs(folder, n, arguments.quick, resetting)
        specs = [spec for spec in specs if re.search(arguments.only, spec["name"])]
        # It takes most of a minute each time.
        slow = [spec for spec in specs if spec["name"] == "newsboat fresh"]
        # A first round makes what is counted once.
        result = measured([spec for spec in specs if spec not in slow], arguments.size, runs, 1, temporary)
        if slow:
            once = measured(slow, arguments.size, 1, 0, temporary)
            result = {"summary": result["summary"] | once["summary"], "failed": result["failed"] + once["failed"],
                      "runs": result["runs"] | once["runs"]}
        if arguments.json:
            arguments.json.write_text(json.dumps(result, indent=1), encoding="utf-8")

    text = "\n\n".join([conditions(arguments, blogs, posts, runs), peers_table(result["summary"]),
                        own_table(result["summary"], blogs, arguments.large)])
    print(text)
    if result["failed"]:
        sys.exit("Not measured: " + ", ".join(result["failed"]))
    if arguments.write:
        write_between(MARKERS, text)


if __name__ == "__main__":
    main()
