#!/usr/bin/python3
"""Draws the README's pictures from the real program, in dark and light: it runs in a pty, keys go in, and what it paints
is drawn as SVG.

usage: screenshot.py [--program FILE] [--only NAME] [--output FOLDER]

Each opens a copy of the sample blog, so that what is written goes nowhere. Needs Debian's python3-pyte.
"""

import argparse
import contextlib
import pathlib
import re
import shutil
import tempfile

from pictures.drawing import PALETTES, Picture, animation, still
from pictures.terminal import Terminal

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build-release" / "release" / "lukija"

# Name, size, what is typed, whether the cursor says something.
STILLS = [
    ("list", "120x32", ["jjjjjjjjjj"], False),
    ("post", "80x24", ["jjjj", "<enter>"], False),
    ("thread", "80x24", ["jjjjjjjjjj", "<enter>", "<tab>", "<down><down>"], False),
    ("composer", "80x24", ["jjjjjjjjjj", "<enter>", "<tab>", "<down>", "r", "The **post first**, then what people say of it. ",
                           "Works over ssh from the cottage, too."], True),
]

ANIMATION_SIZE = "112x32"
ANSWER = re.findall(r"\S+ ?", "We had one set for two, and drew lots every November.")
# Keys, and how many seconds what they lead to stands. Open, read, answer, next.
STORY = [
    ("", 1.6), ("j", 0.6), ("j", 0.6), ("k", 0.9), ("<enter>", 1.6), ("<space>", 1.6), ("<tab>", 1.2), ("<down>", 0.8),
    ("<down>", 1.0), ("r", 0.8), *((word, 0.22) for word in ANSWER), ("", 0.8), ("<c-x>", 1.2), ("Aino", 0.8),
    ("<c-x>", 2.0), ("n", 1.2), ("n", 1.0), ("J", 1.6),
]


@contextlib.contextmanager
def sample_blog():
    with tempfile.TemporaryDirectory(prefix="pictures-") as folder:
        blog = pathlib.Path(folder) / "blog"
        shutil.copytree(ROOT / "data", blog)
        yield blog


def size(text):
    return tuple(map(int, text.split("x")))


def draw_still(program, dimensions, keys):
    with sample_blog() as blog, Terminal([str(program), str(blog)], *size(dimensions)) as terminal:
        for typed in keys:
            terminal.type(typed)
        return Picture.of(terminal.screen)


def draw_story(program):
    frames = []
    with sample_blog() as blog, Terminal([str(program), str(blog)], *size(ANIMATION_SIZE)) as terminal:
        for typed, seconds in STORY:
            if typed:
                terminal.type(typed)
            frames.append((Picture.of(terminal.screen), seconds))
    return frames


def main():
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter, description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, default=PROGRAM)
    parser.add_argument("--output", type=pathlib.Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--only")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)

    def write(name, drawn):
        for theme, palette in PALETTES.items():
            (options.output / f"{name}-{theme}.svg").write_text(drawn(palette), encoding="utf-8")

    for name, dimensions, keys, shows_cursor in STILLS:
        if options.only in (None, name):
            picture = draw_still(options.program, dimensions, keys)
            write(name, lambda palette: still(picture, "lukija", palette, shows_cursor))
    if options.only in (None, "round"):
        frames = draw_story(options.program)
        write("round", lambda palette: animation(frames, "lukija", palette))


if __name__ == "__main__":
    main()
