#!/usr/bin/python3
"""Measures a first sync of a thousand posts and nine thousand comments, and one that finds nothing new.

usage: bench-sync.py [--posts N] [--runs N] [--quick] [--lukija PATH] [--write]

A server of this script's own answers on loopback as a WordPress does, from answers that it made before; the time in which
it works is measured and taken off. Beside it, interleaved in the same run: an import of the same content from an export,
and `newsboat -x reload` of the same posts' feed (posts only, as feeds have no threads).

The posts come from a generator, a program of its own: LUKIJA_BENCH_CORPUS names it, otherwise ../shared/bench/corpus.py
beside the checkout. --write puts the table into BENCHMARKS.md, between its markers.
"""

import argparse
import bisect
import calendar
import http.server
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

# No files beside the sources.
sys.dont_write_bytecode = True

from bench_file import write_between

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPUS = pathlib.Path(os.environ.get("LUKIJA_BENCH_CORPUS") or ROOT.parent / "shared" / "bench" / "corpus.py")
MARKERS = ("<!-- bench-sync:begin -->", "<!-- bench-sync:end -->")
COMMENTS = 9


# MARK: The server

class Listing:
    """Everything of a kind, each as JSON that is ready to be sent."""

    def __init__(self, items):
        self.items = sorted(items, key=lambda item: (item["seconds"], item["id"]))
        self.dates = [item["seconds"] for item in self.items]
        self.by_id = {item["id"]: item for item in self.items}
        self.newest = sorted(self.items, key=lambda item: -item["id"])
        self.of_post = {}
        for item in self.items:
            self.of_post.setdefault(item["post"], []).append(item)

    def answer(self, query):
        """The page's JSON, and how many there are."""
        if "include" in query:
            found = [self.by_id[number] for number in map(int, query["include"].split(",")) if number in self.by_id]
        elif "post" in query:
            found = [item for number in query["post"].split(",") for item in self.of_post.get(int(number), [])]
            key = "post" if query.get("orderby") == "post" else "seconds"
            found.sort(key=lambda item: (item[key], item["id"]))
        elif query.get("orderby") == "id":
            found = self.newest
        else:
            found = self.items
        after = seconds(query.get("after") or query.get("modified_after"))
        before = seconds(query.get("before"))
        if after is not None or before is not None:
            dates = self.dates if found is self.items else [item["seconds"] for item in found]
            found = found[0 if after is None else bisect.bisect_right(dates, after):
                          len(found) if before is None else bisect.bisect_left(dates, before)]
        size, page = int(query.get("per_page", 10)), int(query.get("page", 1))
        total = len(found)
        if query.get("order") == "desc" and query.get("orderby") != "id":
            found = found[max(0, total - page * size):total - (page - 1) * size][::-1]
        else:
            found = found[(page - 1) * size:page * size]
        form = {"id": "number", "id,date_gmt": "dated"}.get(query.get("_fields"), "json")
        return b"[" + b",".join(item[form] for item in found) + b"]", total, page * size < total


def seconds(text):
    return calendar.timegm(time.strptime(text.rstrip("Z"), "%Y-%m-%dT%H:%M:%S")) if text else None


def listings(lines, home):
    """Posts and comments as WordPress's REST has them."""
    def item(number, post, date, members):
        local = date.rstrip("Z")
        members = {"id": number, "date": local, "date_gmt": local, **members}
        return {"id": number, "post": post, "seconds": seconds(date), "number": json.dumps({"id": number}).encode(),
                "dated": json.dumps({"id": number, "date_gmt": local}).encode(), "json": json.dumps(members).encode()}

    posts, comments, tags, authors = [], [], {}, {}
    with open(lines, encoding="utf-8") as stream:
        for line in stream:
            post = json.loads(line)
            number, link = post["id"], f"{home}/{post['slug']}/"
            posts.append(item(number, number, post["date"], {
                "guid": {"rendered": f"{home}/?p={number}"}, "modified": post["date"].rstrip("Z"),
                "modified_gmt": post["date"].rstrip("Z"), "slug": post["slug"], "status": "publish", "type": "post",
                "link": link, "title": {"rendered": post["title"].replace("&", "&amp;").replace("<", "&lt;")},
                "content": {"rendered": post["html"], "protected": False},
                "author": authors.setdefault(post["author"], len(authors) + 1), "comment_status": "open",
                "ping_status": "closed", "sticky": False, "format": "standard", "categories": [],
                "tags": [tags.setdefault(tag, len(tags) + 1) for tag in post["tags"]], "featured_media": 0}))
            for said in post["comments"]:
                comments.append(item(said["id"], number, said["date"], {
                    "post": number, "parent": said["parent"] or 0, "author": 0, "author_name": said["author"],
                    "author_url": "", "content": {"rendered": said["html"]}, "link": f"{link}#comment-{said['id']}",
                    "status": "approved", "type": "comment"}))

    def names(words):
        return Listing([{"id": number, "post": 0, "seconds": 0,
                         "json": json.dumps({"id": number, "name": word}).encode()} for word, number in words.items()])

    return {"posts": Listing(posts), "comments": Listing(comments), "tags": names(tags), "users": names(authors),
            "categories": Listing([]), "pages": Listing([])}


def serve(folder):
    """Prints its address, and answers until it is ended. `/-/spent` tells what was asked since it was asked last."""
    spent = {"requests": 0, "bytes": 0, "seconds": 0.0}
    lock = threading.Lock()
    busy = {"answers": 0, "since": 0.0}
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler)
    home = f"http://127.0.0.1:{server.server_port}"
    lists = listings(folder / "posts.jsonl", home)
    feed = next((folder / "rss").glob("*.xml")).read_bytes()
    index = json.dumps({"name": "A large blog", "home": home, "url": home, "namespaces": ["wp/v2"]}).encode()

    def answer(path):
        """Type, further headers, body."""
        place, _, text = path.partition("?")
        if place == "/":
            return "text/html", [f'Link: <{home}/wp-json/>; rel="https://api.w.org/"'], b"<!doctype html><title>A large blog</title>"
        if place == "/feed.xml":
            return "application/rss+xml", [], feed
        if place == "/wp-json/":
            return "application/json", [], index
        kind = place.removeprefix("/wp-json/wp/v2/")
        if kind not in lists:
            return None
        body, total, goes_on = lists[kind].answer(dict(urllib.parse.parse_qsl(text)))
        more = [f"X-WP-Total: {total}"]
        return "application/json", more + ([f'Link: <{home}/>; rel="next"'] if goes_on else []), body

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def parse_request(self):
            # Waiting for a request is not work.
            with lock:
                if busy["answers"] == 0:
                    busy["since"] = time.monotonic()
                busy["answers"] += 1
            return super().parse_request()

        def do_GET(self):
            is_counted = self.path != "/-/spent"
            if is_counted:
                kind, more, body = answer(self.path) or ("text/plain", [], None)
            else:
                with lock:
                    kind, more, body = "application/json", [], json.dumps(spent).encode()
                    spent.update(requests=0, bytes=0, seconds=0.0)
            head = [f"HTTP/1.1 {'404 Not Found' if body is None else '200 OK'}", f"Content-Type: {kind}",
                    f"Date: {self.date_time_string()}", f"Content-Length: {len(body or b'')}", *more]
            self.wfile.write("\r\n".join(head).encode() + b"\r\n\r\n" + (body or b""))
            with lock:
                busy["answers"] -= 1
                if is_counted:
                    spent["requests"] += 1
                    spent["bytes"] += len(body or b"")
                    if busy["answers"] == 0:
                        spent["seconds"] += time.monotonic() - busy["since"]

        def log_message(self, *_):
            pass

    server.RequestHandlerClass = Handler
    print(home, flush=True)
    server.serve_forever()


# MARK: What is measured

def measured(home, command, environment):
    """Seconds, those of the server's, CPU seconds, peak in MB, requests and bytes of a program."""
    os.sync()
    spent(home)
    started = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    words = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    if status != 0:
        sys.exit(f"{' '.join(command)} failed ({status}): {words.decode(errors='replace')}")
    asked = spent(home)
    return (wall, asked["seconds"], usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, asked["requests"], asked["bytes"])


def spent(home):
    with urllib.request.urlopen(home + "/-/spent") as answer:
        return json.load(answer)


def measure(folder, home, lukija, runs):
    rows = {"lukija add": [], "lukija sync, nothing new": [], "lukija import of the same as an export": []}
    has_newsboat = shutil.which("newsboat")
    if has_newsboat:
        rows["newsboat -x reload, posts only"] = []
    (folder / "urls").write_text(home + "/feed.xml\n")
    (folder / "newsboat.config").write_text("max-items 0\nkeep-articles-days 0\n")
    for _ in range(runs):
        # It goes at the end: some file systems are slow to make files where many have just gone.
        place = tempfile.mkdtemp(dir=folder)
        environment = {"PATH": os.environ["PATH"], "HOME": place, "LANG": "C.UTF-8"}
        rows["lukija add"].append(measured(home, [lukija, "add", home + "/", "--name", "blog"], environment))
        # The first one after a first pull still has its last minutes in view.
        rows["lukija sync, nothing new"].append(measured(home, [lukija, "sync", "blog"], environment))
        rows["lukija import of the same as an export"].append(measured(
            home, [lukija, "import", str(folder / "export.xml"), "--into", f"{place}/imported"], environment))
        if has_newsboat:
            rows["newsboat -x reload, posts only"].append(measured(
                home, ["newsboat", "-u", str(folder / "urls"), "-c", f"{place}/cache.db",
                       "-C", str(folder / "newsboat.config"), "-x", "reload"], environment))
    return {name: [statistics.median(column) for column in zip(*values)] for name, values in rows.items()}


def table(rows, posts, runs):
    commit = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    lines = [f"Commit {commit}, {os.cpu_count()} cores, medians of {runs} interleaved runs; {posts:,} posts, "
             f"{posts * COMMENTS:,} comments.", "",
             "| | s | without the server's | CPU s | peak MB | requests | kB |", "|---|---:|---:|---:|---:|---:|---:|"]
    for name, (wall, server, cpu, peak, requests, size) in rows.items():
        asked = f"{requests:.0f} | {size / 1000:,.1f}" if requests else "– | –"
        lines.append(f"| {name} | {wall:.3f} | {wall - server:.3f} | {cpu:.2f} | {peak:.0f} | {asked} |")
    add, brought = rows["lukija add"], rows["lukija import of the same as an export"]
    lines += ["", f"Rate of the first sync beside the import, the server's time taken off: {brought[0] / (add[0] - add[1]):.2f}× (expected ≥ 0.8×)."]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter, description=__doc__)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5, help="rounds through all programs (5)")
    parser.add_argument("--quick", action="store_true", help="one round")
    parser.add_argument("--lukija", default=str(ROOT / ".build-release" / "release" / "lukija"))
    parser.add_argument("--write", action="store_true", help="put the table into BENCHMARKS.md")
    parser.add_argument("--serve", type=pathlib.Path, help=argparse.SUPPRESS)
    arguments, _ = parser.parse_known_args()
    if arguments.serve:
        serve(arguments.serve)
    if not CORPUS.is_file():
        sys.exit(f"A sync is not measured: there is no {CORPUS}. LUKIJA_BENCH_CORPUS names a generator of posts.")
    runs = 1 if arguments.quick else arguments.runs
    with tempfile.TemporaryDirectory(prefix="lukija-bench-") as temporary:
        folder = pathlib.Path(temporary)
        subprocess.run([sys.executable, str(CORPUS), "--posts", str(arguments.posts), "--comments", str(COMMENTS), "--out",
                        temporary, "--emit", "jsonl,rss,wxr"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # A process of its own: what it holds in memory is not to be taken for that of the programs that are started here.
        server = subprocess.Popen([sys.executable, __file__, "--serve", temporary], stdout=subprocess.PIPE, text=True)
        try:
            text = table(measure(folder, server.stdout.readline().strip(), arguments.lukija, runs), arguments.posts, runs)
        finally:
            server.terminate()
            server.wait()
    print(text)
    if arguments.write:
        write_between(MARKERS, text)


if __name__ == "__main__":
    main()
