"""Makes many blogs for bench-shelf.py: the same posts as Lukija's folders and as newsboat's feeds.

usage: shelf_data.py reset DIR [--fresh]    take back what was read since; --fresh: newsboat's database as it leaves it
"""

import calendar
import email.utils
import html
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPUS = pathlib.Path(os.environ.get("LUKIJA_BENCH_CORPUS") or ROOT.parent / "shared" / "bench" / "corpus.py")
COMMENTS = 2
# New posts of each blog on a usual day.
NEWS = 2


def make(folder, blogs, posts, lukija, has_large):
    """The blogs, newsboat's caches, settings, what was read and Lukija's index; nothing where they are there."""
    stages = {"corpus": lambda: make_corpus(folder, blogs, posts), "newsboat": lambda: make_newsboat(folder, blogs),
              "blogs": lambda: make_blogs(folder, blogs), "index": lambda: make_index(folder, lukija)}
    if has_large:
        stages |= {"large": lambda: make_large(folder, blogs, lukija)}
    folder.mkdir(parents=True, exist_ok=True)
    for name, stage in stages.items():
        done = folder / f"{name}.done"
        if done.exists():
            continue
        print(f"Making {blogs:,} blogs of {posts:,} posts: {name} …", file=sys.stderr)
        stage()
        # What was written must not go to the disk while others are measured.
        os.sync()
        done.touch()


def make_corpus(folder, blogs, posts):
    subprocess.run([sys.executable, str(CORPUS), "--posts", str(blogs * posts), "--comments", str(COMMENTS), "--out",
                    str(folder), "--emit", "jsonl"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def posts_by_blog(folder, blogs):
    """The posts of each blog, oldest first, blog by blog. Blogs have posts of the same times, and all words the same."""
    with open(folder / "posts.jsonl", "rb") as lines:
        starts, at = [], 0
        for line in lines:
            starts.append(at)
            at += len(line)
        # Each round begins one blog further on: the generator writes its words into every thousandth post.
        places = [[] for _ in range(blogs)]
        for number, start in enumerate(starts):
            places[(number + number // blogs) % blogs].append(start)
        for starts in places:
            posts = []
            for start in starts:
                lines.seek(start)
                posts.append(json.loads(lines.readline()))
            yield posts


def name_of(number):
    return f"blog-{number:03}"


def home(name):
    return f"https://{name}.invalid/"


def fresh(place):
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    return place


# MARK: newsboat's

def make_newsboat(folder, blogs):
    """A cache with all unread, filled by newsboat itself, and one of a usual day."""
    place, feeds = fresh(folder / "newsboat"), fresh(folder / "feeds")
    urls, since = [], 0
    for number, posts in enumerate(posts_by_blog(folder, blogs)):
        file = feeds / f"{name_of(number)}.xml"
        file.write_text(feed(number, posts), encoding="utf-8")
        urls.append(f"file://{file}\n")
        since = min(since or sys.maxsize, seconds(posts[-NEWS]["date"]))
    (place / "urls").write_text('"query:All new:unread = \\"yes\\""\n' + "".join(urls), encoding="utf-8")
    (place / "since").write_text(str(since))
    (place / "config").write_text("\n".join([
        "max-items 0", "keep-articles-days 0", "refresh-on-startup no", "auto-reload no", "cleanup-on-quit no",
        "confirm-exit no", ""]), encoding="utf-8")
    if shutil.which("newsboat"):
        subprocess.run([*newsboat(folder, "new"), "-x", "reload"], check=True, stdout=subprocess.DEVNULL)
        shutil.copyfile(place / "new.db", place / "day.db")
        reset(folder)


def newsboat(folder, state):
    place = folder / "newsboat"
    return ["newsboat", "-u", str(place / "urls"), "-c", str(place / f"{state}.db"), "-C", str(place / "config")]


def seconds(date):
    return calendar.timegm(time.strptime(date, "%Y-%m-%dT%H:%M:%SZ"))


def feed(number, posts):
    """RSS 2.0, newest first."""
    def item(post):
        link = f"{home(name_of(number))}{post['slug']}/"
        body = post["html"].replace("]]>", "]]]]><![CDATA[>")
        return (f"<item><title>{html.escape(post['title'])}</title><link>{link}</link>"
                f"<guid>{link}</guid><dc:creator>{html.escape(post['author'])}</dc:creator>"
                f"<pubDate>{email.utils.formatdate(seconds(post['date']))}</pubDate>"
                f"<content:encoded><![CDATA[{body}]]></content:encoded></item>\n")

    return ('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
            'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<channel><title>{title_of(number)}</title><link>{home(name_of(number))}</link><description/>\n"
            f"{''.join(map(item, reversed(posts)))}</channel></rss>\n")


def title_of(number):
    return f"The blog of number {number}"


# MARK: Lukija's

def make_blogs(folder, blogs):
    """Posts as `docs/format.md` has them; settings; what was read."""
    for place in ("blogs", "day", "new", "config"):
        shutil.rmtree(folder / place, ignore_errors=True)
    for number, posts in enumerate(posts_by_blog(folder, blogs)):
        name = name_of(number)
        make_blog(folder / "blogs" / name, name, title_of(number), posts)
        for state in ("day", "new"):
            journal = folder / state / "lukija" / "blogs" / key(name) / "bench.jsonl"
            journal.parent.mkdir(parents=True)
            journal.write_text("".join(read(posts, state)), encoding="utf-8")
    write_settings(folder / "config", {name_of(number): folder / "blogs" / name_of(number) for number in range(blogs)})


def make_blog(folder, name, title, posts):
    def comment(said):
        item = {"id": str(said["id"]), "kind": said["type"], "author": {"name": said["author"]},
                "date_published": said["date"], "content_html": said["html"], "status": "approved"}
        if said["parent"] is not None:
            item["in_reply_to"] = str(said["parent"])
        return item

    (fresh(folder) / "posts").mkdir()
    (folder / "blog.json").write_text(json.dumps({
        "version": "https://jsonfeed.org/version/1.1", "title": title, "home_page_url": home(name),
        "lukija": {"version": 1}}), encoding="utf-8")
    for post in posts:
        item = {"id": str(post["id"]), "url": f"{home(name)}{post['slug']}/", "title": post["title"],
                "content_html": post["html"], "date_published": post["date"], "authors": [{"name": post["author"]}],
                "tags": post["tags"], "comments": [comment(said) for said in post["comments"]]}
        (folder / "posts" / f"{post['slug']}.json").write_text(json.dumps(item, ensure_ascii=False), encoding="utf-8")


def key(name):
    """What the program calls the blog in its state folder."""
    address, value = f"{name}.invalid", 0xCBF29CE484222325
    for byte in address.encode():
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return f"{address}-{value:016x}"


def read(posts, state):
    """Lines of a journal: all but the news. No comment is new, as feeds have none."""
    for number, post in enumerate(posts):
        at = {"at": f"2026-01-01T00:00:00.{number:06}Z"}
        comments = [str(said["id"]) for said in post["comments"]]
        if state == "day" and number < len(posts) - NEWS:
            yield json.dumps({**at, "kind": "post_read", "post": post["slug"], "value": True}) + "\n"
        if comments:
            yield json.dumps({**at, "kind": "comments_read", "post": post["slug"], "comments": comments, "value": True}) + "\n"


def write_settings(place, blogs):
    (fresh(place) / "lukija").mkdir()
    (place / "lukija" / "config.toml").write_text("\n".join(
        f'[[blog]]\nname = "{name}"\npath = "{folder}"\nhome = "{home(name)}"\n' for name, folder in blogs.items()),
        encoding="utf-8")


def make_index(folder, lukija):
    fresh(folder / "cache-day")
    subprocess.run([lukija, "list", "--all", "until:0001"], env=environment(folder, "day", folder / "nobody"), check=False,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    # One for each state: what is counted depends on what was read.
    shutil.rmtree(folder / "cache-new", ignore_errors=True)
    shutil.copytree(folder / "cache-day", folder / "cache-new")


def make_large(folder, blogs, lukija):
    """All posts once more, in one blog that stands first among the others."""
    posts = (json.loads(line) for line in open(folder / "posts.jsonl", encoding="utf-8"))
    make_blog(folder / "blogs" / "large", "large", "All posts in one", posts)
    names = ["large", *map(name_of, range(1, blogs))]
    write_settings(folder / "config-large", {name: folder / "blogs" / name for name in names})
    write_settings(folder / "config-alone", {"large": folder / "blogs" / "large"})
    subprocess.run([lukija, "list", "until:0001", "-b", "large"], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   env=environment(folder, "day", folder / "nobody", "config-large"))


def environment(folder, state, home, config="config"):
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "XDG_CONFIG_HOME": str(folder / config),
            "XDG_STATE_HOME": str(folder / state), "XDG_CACHE_HOME": str(folder / f"cache-{state}"),
            "XDG_DATA_HOME": f"{home}/data"}


def reset(folder, is_fresh=False):
    """Takes back what the last run read, and lets newsboat's database know its indexes, or not."""
    place = folder / "newsboat"
    for state, since in (("new", 0), ("day", int((place / "since").read_text()))):
        if (place / f"{state}.db").exists():
            cache = sqlite3.connect(place / f"{state}.db")
            with cache:
                cache.execute("UPDATE rss_item SET unread = pubDate >= ?1 WHERE unread <> (pubDate >= ?1)", (since,))
                cache.execute("ANALYZE")
                if is_fresh:
                    cache.execute("DELETE FROM sqlite_stat1")
            cache.close()
        for file in (folder / state / "lukija").rglob("*"):
            # What the blogs are called there says nothing of what was read.
            if file.is_file() and file.name != "bench.jsonl" and file.parent.name != "homes":
                file.unlink()


if __name__ == "__main__":
    if sys.argv[1:2] != ["reset"]:
        sys.exit(__doc__)
    reset(pathlib.Path(sys.argv[2]), "--fresh" in sys.argv)
