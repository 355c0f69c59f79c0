#!/usr/bin/env python3
"""Make Tests/InterchangeTests/Fixtures/expected.json: what an independent reader finds in the shared test data.

    expected-imports.py SHARED_DATA > Tests/InterchangeTests/Fixtures/expected.json

WordPress exports are read with ElementTree (undeclared prefixes declared first), feeds with feedparser (PyPI). No text of
anybody's blog is kept: counts and hashes only. The tests do not run this script.
"""
import html, io, json, os, re, sys
import xml.etree.ElementTree as ET
from collections import Counter

import feedparser

MACHINERY = {"nav_menu_item", "wp_navigation", "wp_global_styles"}
STATUS = {"publish": "published", "future": "scheduled"}


def short_hash(text):
    """FNV-1a, 64 bits: what the tests can compute without another library."""
    value = 0xCBF29CE484222325
    for byte in text.encode("utf-8", "replace"):
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def plain(text):
    text = re.sub(r"</?[A-Za-z][^<>]*>", "", text or "")
    return " ".join(html.unescape(text).split())


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def wxr(path):
    text = open(path, encoding="utf-8").read()
    for prefix in set(re.findall(r"<([a-z]+):", text)):
        if f"xmlns:{prefix}=" not in text:
            text = text.replace("<rss ", f'<rss xmlns:{prefix}="urn:undeclared:{prefix}" ', 1)
            text = text.replace("<rss\n", f'<rss xmlns:{prefix}="urn:undeclared:{prefix}"\n', 1)
    channel = ET.fromstring(text).find("channel")
    posts, kinds, statuses, comment_kinds, comment_statuses = [], Counter(), Counter(), Counter(), Counter()
    attachments = 0
    for item in channel.findall("item"):
        field = {}
        for e in item:
            name = ("excerpt:" if "/excerpt/" in e.tag else "") + local(e)
            field.setdefault(name, e.text or "")
        kind = field.get("post_type", "post")
        if kind == "attachment":
            attachments += 1
            continue
        if kind in MACHINERY:
            continue
        kinds[kind] += 1
        statuses[STATUS.get(field.get("status", "publish"), field.get("status", "publish"))] += 1
        comments = 0
        for c in item:
            if local(c) != "comment":
                continue
            comments += 1
            f = {local(e): e.text or "" for e in c}
            comment_kinds[f.get("comment_type") or "comment"] += 1
            comment_statuses[{"1": "approved", "0": "held"}.get(f["comment_approved"], f["comment_approved"])] += 1
        posts.append([short_hash(plain(field.get("title", ""))), short_hash(field.get("encoded", "")), comments])
    return {
        "posts": sorted(posts), "kinds": dict(kinds), "statuses": dict(statuses), "attachments": attachments,
        "comment_kinds": dict(comment_kinds), "comment_statuses": dict(comment_statuses)}


def feed(path):
    raw = open(path, "rb").read()
    if raw.lstrip().startswith(b"{"):
        items = json.loads(raw)["items"]
        return {"items": [[short_hash(plain(i.get("title", ""))), short_hash(i.get("url", "")), i.get("date_published") is not None,
                           len(i.get("tags", []))] for i in items]}
    parsed = feedparser.parse(io.BytesIO(raw), sanitize_html=False, resolve_relative_uris=True)
    items = []
    for e in parsed.entries:
        # An Atom entry without a link has none; feedparser gives its id instead.
        has_link = not parsed.version.startswith("atom") or any(l.get("rel") == "alternate" for l in e.get("links", []))
        items.append([
            short_hash(plain(e.get("title", ""))), short_hash(e.get("link", "") if has_link else ""), bool(e.get("published_parsed") or e.get("updated_parsed")),
            len({t.get("label") or t.get("term") for t in e.get("tags", [])})])
    return {"items": items}


def main():
    root = sys.argv[1]
    expected = {"wxr": {}, "feeds": {}}
    for folder in ("wxr", "hostile"):
        for name in sorted(os.listdir(os.path.join(root, folder))):
            if name.endswith(".xml"):
                expected["wxr"][f"{folder}/{name}"] = wxr(os.path.join(root, folder, name))
    for folder, _, names in sorted(os.walk(os.path.join(root, "feeds"))):
        for name in sorted(names):
            # What ends in .serde.json is another library's reading of a feed, not a feed.
            if not name.endswith(".serde.json"):
                path = os.path.join(folder, name)
                expected["feeds"][os.path.relpath(path, root)] = feed(path)
    json.dump(expected, sys.stdout, indent=1, ensure_ascii=False, sort_keys=True)
    print()


main()
