#!/usr/bin/python3
"""Measures blogs of a thousand, ten thousand and a hundred thousand posts in Lukija, newsboat and tig, interleaved.

usage: bench-scale.py [--sizes N,N…] [--runs N] [--quick] [--size COLSxROWS] [--data DIR] [--json FILE] [--write]

Every blog has nine comments a post. The same posts are newsboat's articles and, one commit each, tig's history. What is
made takes about 5 GB for the largest; it goes when the measuring ends, unless --data or LUKIJA_BENCH_DATA names a folder
to keep it in for the next time.

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
import shutil
import subprocess
import sys
import tempfile

# No files beside the sources.
sys.dont_write_bytecode = True

from bench_file import write_between

ROOT = pathlib.Path(__file__).resolve().parent.parent
BESIDE = ROOT.parent / "shared" / "bench"
HARNESS = pathlib.Path(os.environ.get("LUKIJA_BENCH_HARNESS") or BESIDE / "tui.py")
CORPUS = pathlib.Path(os.environ.get("LUKIJA_BENCH_CORPUS") or BESIDE / "corpus.py")
LUKIJA = ROOT / ".build-release" / "release" / "lukija"
MARKERS = ("<!-- bench-scale:begin -->", "<!-- bench-scale:end -->")
COMMENTS = 9
# No step may be taken for hung at a size where a program is slow.
PATIENCE = 120_000

# Rows: step of the specs, metric, what it is called.
ROWS = [
    ("first", "match_ms", "first screen, ms"),
    ("enter list", "match_ms", "from there to the list of posts, ms"),
    ("list j", "latency_ms", "`j`, ms"),
    ("list page", "latency_ms", "page down, ms"),
    ("list j", "bytes", "bytes per `j`"),
    ("queued", "keys_per_s", "queued `j`, a second"),
    ("queued", "bytes_per_key", "bytes per queued `j`"),
    ("open", "full_ms", "open, ms"),
    ("back", "full_ms", "back, ms"),
    ("search", "match_ms", "search with a hit in every 1,000th post, to its end, ms"),
    ("quit", "ms", "quit, ms"),
    ("reading", "hwm_mb", "peak memory without searches, MB"),
    ("end", "hwm_mb", "peak memory, MB"),
]
# Program, step, metric, divisor, what it is called, what is expected at a hundred thousand.
OWN_ROWS = [
    ("lukija", "search one", "match_ms", 1, "search with one hit, to its end, ms", "≤ 150"),
    ("lukija", "search none", "match_ms", 1, "search without a hit, to its end, ms", ""),
    ("lukija", "search common", "match_ms", 1, "first results of the most common word, ms", "≤ 30"),
    ("lukija", "filter", "match_ms", 1, "filter, from a letter to the list, ms", ""),
    ("recheck", "pipe", "ms", 1000, "`lukija list` of nothing: re-check of unchanged files, s", "≤ 0.5"),
    ("index", "pipe", "ms", 1000, "the same with no index: index from nothing, s", "≤ 60"),
    ("index", "pipe", "hwm_mb", 1, "peak memory of that, MB", ""),
    ("new", "first", "match_ms", 1, "first screen with no index, ms", ""),
    ("new", "list j", "first_ms", 1, "`j` while the index is made, ms", ""),
    ("new", "open", "match_ms", 1, "open while the index is made, ms", ""),
]


# MARK: What is measured

def make(folder, posts):
    """The blog, newsboat's cache, tig's history and Lukija's index; nothing where they are there."""
    done = folder / "done"
    if done.exists():
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    print(f"Making a blog of {posts:,} posts and {posts * COMMENTS:,} comments …", file=sys.stderr)
    subprocess.run([sys.executable, str(CORPUS), "--posts", str(posts), "--comments", str(COMMENTS), "--out", str(folder),
                    "--emit", "jsonl,rss,gitstream"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    make_blog(folder / "posts.jsonl", folder / "blog")
    make_newsboat(folder)
    make_history(folder)
    subprocess.run([str(LUKIJA), "list", "until:0001", "-r", str(folder / "blog")], env=lukija_environment(folder, folder),
                   check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    # What was written must not go to the disk while others are measured.
    os.sync()
    done.touch()


def make_blog(lines, folder):
    """Posts as `docs/format.md` has them."""
    (folder / "posts").mkdir(parents=True)
    (folder / "blog.json").write_text(json.dumps({
        "version": "https://jsonfeed.org/version/1.1", "title": "A large blog", "lukija": {"version": 1}}))

    def comment(said):
        item = {"id": str(said["id"]), "kind": said["type"], "author": {"name": said["author"]},
                "date_published": said["date"], "content_html": said["html"], "status": "approved"}
        if said["parent"] is not None:
            item["in_reply_to"] = str(said["parent"])
        return item

    with open(lines, encoding="utf-8") as posts:
        for line in posts:
            post = json.loads(line)
            item = {"id": str(post["id"]), "url": f"https://blog.invalid/{post['slug']}/", "title": post["title"],
                    "content_html": post["html"], "date_published": post["date"], "authors": [{"name": post["author"]}],
                    "tags": post["tags"], "comments": [comment(said) for said in post["comments"]]}
            (folder / "posts" / f"{post['slug']}.json").write_text(json.dumps(item, ensure_ascii=False), encoding="utf-8")


def make_newsboat(folder):
    """Filled by newsboat itself, and never fetched again."""
    (folder / "newsboat.config").write_text("\n".join([
        "max-items 0", "keep-articles-days 0", "refresh-on-startup no", "auto-reload no", "cleanup-on-quit no",
        "confirm-exit no", ""]))
    if shutil.which("newsboat"):
        subprocess.run([*newsboat(folder), "-x", "reload"], check=True, stdout=subprocess.DEVNULL)


def newsboat(folder):
    return ["newsboat", "-u", str(folder / "rss" / "urls"), "-c", str(folder / "newsboat.db"),
            "-C", str(folder / "newsboat.config")]


def make_history(folder):
    """One commit for each post."""
    git = ["git", "-C", str(folder / "history")]
    subprocess.run(["git", "init", "-q", "-b", "main", str(folder / "history")], check=True)
    with open(folder / "git.stream", "rb") as stream:
        subprocess.run([*git, "fast-import", "--quiet"], check=True, stdin=stream)
    subprocess.run([*git, "commit-graph", "write", "--reachable"], check=True, stderr=subprocess.DEVNULL)
    subprocess.run([*git, "reset", "-q", "--hard"], check=True)


def newest(folder):
    """The title of the newest post: the generator writes the oldest first."""
    with open(folder / "posts.jsonl", "rb") as file:
        file.seek(max(0, os.path.getsize(file.name) - 500_000))
        return json.loads(file.read().splitlines()[-1])["title"]


# MARK: Specs for the harness

def lukija_environment(cache, home):
    homes = {f"XDG_{kind}_HOME": f"{home}/{kind.lower()}" for kind in ("STATE", "CONFIG", "DATA")}
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "XDG_CACHE_HOME": f"{cache}/cache", **homes}


def do(what, **more):
    return {"do": what, "timeout": PATIENCE, **more}


def moving(n, down, page, top, queued):
    return [do("send", keys=top), do("keys", label="list j", keys=down, n=n),
            do("send", keys=top), do("keys", label="list page", keys=page, n=max(5, n // 10)),
            do("send", keys=top), do("flood", label="queued", keys=down, n=queued),
            do("send", keys=top)]


def reading(times, back, **gone):
    return do("loop", n=times, steps=[
        do("act", label="open", keys="<enter>"), do("act", label="back", keys=back, **gone), do("send", keys="j")])


def lukija_specs(folder, posts, n, quick):
    title = re.escape(newest(folder)[:8])
    blog = str(folder / "blog")
    environment = lukija_environment(folder, folder)
    # The list's title tells when the filter is through: by so many posts, and the one that is being read.
    filtered = subprocess.run([str(LUKIJA), "list", "lum", "-r", blog], env=environment, capture_output=True).stdout.count(b"\n")
    search = {"one": f"kuukkeli{posts // 2}", "none": "zzyzxolematon", "common": "ja"}
    found = {"one": "1 of 1 [^·]", "none": "nothing [^y·]", "common": "1 of"}

    def searching(name):
        words = search[name]
        return [do("send", keys="F" + words),
                do("act", label=f"search {name}", keys="<enter>", match=f"“{words}” · {found[name]}"),
                do("send", keys="q")]

    steps = [
        do("first", match=title), *moving(n, "j", "<pgdn>", "g", min(2000, posts - 1)), reading(max(5, n // 5), "q"),
        do("mem", label="reading"),
        do("loop", n=2 if quick else 5, steps=[
            *searching("one"), *searching("none"), *searching("common"),
            do("send", keys="Frevontulimyrsky"),
            do("act", label="search", keys="<enter>", match=f"“revontulimyrsky” · 1 of {max(1, posts // 1000)} [^·]"),
            do("send", keys="q"),
            do("send", keys="flu"), do("act", label="filter", keys="m", match=f"─ ({filtered}|{filtered + 1}) of {posts} ─"), do("send", keys="<esc>")]),
        do("quit", keys="Q")]
    yield {"name": f"{posts} lukija", "cmd": [str(LUKIJA), blog], "steps": steps, "env": lukija_environment(folder, "${TMP}")}
    nothing = [str(LUKIJA), "list", "until:0001", "-r", blog]
    yield {"name": f"{posts} recheck", "pipe": True, "cmd": nothing, "env": lukija_environment(folder, "${TMP}")}
    yield {"name": f"{posts} index", "pipe": True, "cmd": nothing, "env": lukija_environment("${TMP}", "${TMP}")}
    # The harness must not wait for the program to be at rest: it works beside the keys.
    yield {"name": f"{posts} new", "cmd": [str(LUKIJA), blog], "settle_max": 0, "env": lukija_environment("${TMP}", "${TMP}"),
           "steps": [do("first", match="^[^│]*●"), do("keys", label="list j", keys="j", n=20),
                     do("act", label="open", keys="<enter>", match=r"\d thoughts|thought|No comments"),
                     do("quit", keys="Q", timeout=20_000)]}


def newsboat_spec(folder, posts, n, quick):
    # A key costs it time in step with the list.
    few = 5 if posts >= 100_000 else 1
    queued = {1000: 1000, 10_000: 200}.get(posts, 30)
    steps = [
        do("first", match="Your feeds"), do("act", label="enter list", keys="<enter>", match="Articles in feed"),
        *moving(max(10, n // few), "<down>", "<pgdn>", "<home>", queued),
        do("loop", n=max(3, n // 5 // few), steps=[
            do("act", label="open", keys="<enter>", match="^Title:"),
            do("act", label="back", keys="q", match="Articles in feed"), do("send", keys="<down>")]),
        do("mem", label="reading"), do("send", keys="q", match="Your feeds"),
        do("loop", n=1 if quick else 3, steps=[
            do("send", keys="/"), do("act", label="search", keys="revontulimyrsky<enter>", match="Search results"),
            do("send", keys="q", match="Your feeds")]),
        do("quit", keys="q", timeout=60_000)]
    return {"name": f"{posts} newsboat", "cmd": newsboat(folder), "steps": steps, "env": {"HOME": "${TMP}"}}


def tig_spec(folder, posts, n):
    steps = [
        do("first", match=r"\[main\]"), *moving(n, "j", "<pgdn>", "<home>", min(2000, posts - 1)),
        reading(max(5, n // 5), "q", gone=r"\[diff\]"), do("mem", label="reading"), do("quit", keys="Q")]
    return {"name": f"{posts} tig", "cmd": ["tig"], "cwd": str(folder / "history"), "steps": steps, "env": {"HOME": "${TMP}"}}


# MARK: Tables

def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def median(summary, posts, program, step, metric):
    got = summary.get(f"{posts} {program}", {}).get(step, {}).get(metric)
    return got and got["median"]


def short(posts):
    return f"{posts // 1000}k" if posts % 1000 == 0 else str(posts)


def peers_table(summary, sizes):
    """Medians of every program at every size: what grows with the number of posts is seen at once."""
    programs = [p for p in ("lukija", "newsboat", "tig") if f"{sizes[0]} {p}" in summary]
    heads = [f"{program} {short(posts)}" for program in programs for posts in sizes]
    lines = ["| | " + " | ".join(heads) + " |", "|---|" + "---:|" * len(heads)]
    for step, metric, words in ROWS:
        values = [median(summary, posts, program, step, metric) for program in programs for posts in sizes]
        if any(value is not None for value in values):
            lines.append(f"| {words} | " + " | ".join("–" if v is None else number(v) for v in values) + " |")
    return "\n".join(lines)


def own_table(summary, sizes):
    lines = ["| lukija | " + " | ".join(map(short, sizes)) + " | expected at 100k |", "|---|" + "---:|" * (len(sizes) + 1)]
    for program, step, metric, divisor, words, expected in OWN_ROWS:
        values = [median(summary, posts, program, step, metric) for posts in sizes]
        cells = ["–" if v is None else number(v / divisor) for v in values]
        lines.append(f"| {words} | " + " | ".join(cells) + f" | {expected or '–'} |")
    return "\n".join(lines)


def conditions(arguments, sizes, runs):
    distribution = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    commit = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cpu = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())

    def version(*command):
        if not shutil.which(command[0]):
            return f"no {command[0]}"
        words = subprocess.run(command, capture_output=True, text=True).stdout.split("\n")[0]
        return command[0] + " " + (re.search(r"\d+(\.\d+)+", words) or [""])[0]

    return (f"Commit {commit}, {distribution}, {cpu}, {os.cpu_count()} cores, {memory:.0f} GB, {arguments.size} characters, "
            f"medians of {runs} interleaved runs with warm disk caches; {version('newsboat', '-v')}, {version('tig', '-v')}.")


def main():
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter, description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000", help="numbers of posts (1000,10000,100000)")
    parser.add_argument("--runs", type=int, default=3, help="rounds through all programs (3)")
    parser.add_argument("--quick", action="store_true", help="one short round with a thousand posts")
    parser.add_argument("--size", default="120x40", help="of the terminal (120x40)")
    parser.add_argument("--data", type=pathlib.Path, default=os.environ.get("LUKIJA_BENCH_DATA"), help="keep the blogs here")
    parser.add_argument("--json", type=pathlib.Path, help="keep the harness's whole result here")
    parser.add_argument("--write", action="store_true", help="put the tables into BENCHMARKS.md")
    arguments, _ = parser.parse_known_args()
    for program, variable in ((HARNESS, "LUKIJA_BENCH_HARNESS"), (CORPUS, "LUKIJA_BENCH_CORPUS")):
        if not program.is_file():
            sys.exit(f"Large blogs are not measured: there is no {program}. {variable} names one.")
    if not LUKIJA.exists():
        sys.exit(f"{LUKIJA.relative_to(ROOT)} is missing: `make bench-scale` builds it.")
    sizes = [1000] if arguments.quick else [int(size) for size in arguments.sizes.split(",")]
    runs, n = (1, 20) if arguments.quick else (arguments.runs, 100)

    with tempfile.TemporaryDirectory(prefix="lukija-bench-") as temporary:
        data = pathlib.Path(arguments.data or temporary).resolve()
        specs = []
        for posts in sizes:
            folder = data / short(posts)
            make(folder, posts)
            specs += lukija_specs(folder, posts, n, arguments.quick)
            if shutil.which("newsboat"):
                specs.append(newsboat_spec(folder, posts, n, arguments.quick))
            if shutil.which("tig"):
                specs.append(tig_spec(folder, posts, n))
        spec_file, result_file = pathlib.Path(temporary) / "specs.json", pathlib.Path(temporary) / "result.json"
        spec_file.write_text(json.dumps(specs), encoding="utf-8")
        harness = subprocess.run(
            ["/usr/bin/python3", str(HARNESS), str(spec_file), "--runs", str(runs), "--size", arguments.size,
             "--json", str(result_file)], stdout=subprocess.DEVNULL)
        if not result_file.exists():
            sys.exit(f"The harness failed (exit status {harness.returncode}).")
        result = json.loads(result_file.read_text(encoding="utf-8"))
        if arguments.json:
            shutil.copyfile(result_file, arguments.json)

    text = "\n\n".join([conditions(arguments, sizes, runs), peers_table(result["summary"], sizes), own_table(result["summary"], sizes)])
    print(text)
    if result["failed"]:
        sys.exit("Not measured: " + ", ".join(result["failed"]))
    if arguments.write:
        write_between(MARKERS, text)


if __name__ == "__main__":
    main()
