#!/usr/bin/python3
"""Draws a terminal program's screen as an SVG picture: the program runs in a pty, and what it paints is drawn.

usage: screenshot.py [--output FILE] [--size COLSxROWS] [--keys KEYS]... [--title TEXT] [-- COMMAND...]

Without COMMAND, Lukija's release build opens the sample blog, and the keys are those that show its three panes.
Each --keys is typed, then the program is waited for until it falls silent. Keys: plain text and <enter> <esc>
<tab> <up> <down> <left> <right> <pgup> <pgdn> <c-x>. Needs Debian's python3-pyte.
"""

import argparse
import fcntl
import html
import os
import pathlib
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import time

import pyte

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMMAND = [str(ROOT / ".build-release" / "release" / "lukija"), str(ROOT / "data")]
# Down to the post with the deepest thread, and into it.
KEYS = ["jjjjjjjjjj", "<enter>"]
SIZE = "120x36"
TERM = "tmux-256color"  # speaks like most terminals, without the sequences that pyte does not know

NAMED_KEYS = {
    "enter": "\r", "esc": "\x1b", "tab": "\t", "space": " ", "lt": "<", "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C",
    "left": "\x1b[D", "pgup": "\x1b[5~", "pgdn": "\x1b[6~",
}
FAINT = "faint "
SILENCE, PATIENCE = 0.3, 10.0  # seconds

BACKGROUND, FOREGROUND, CURSOR = "#1e2127", "#d7dae0", "#6f747d"
PALETTE = {
    "black": "#3b4048", "red": "#e06c75", "green": "#98c379", "brown": "#e5c07b", "blue": "#61afef", "magenta": "#c678dd",
    "cyan": "#56b6c2", "white": "#c8ccd4",
}
BRIGHT = [(127, 132, 142), (239, 135, 144), (177, 215, 150), (240, 209, 151), (133, 196, 245), (215, 151, 232),
          (127, 206, 216), (255, 255, 255)]
CELL_WIDTH, CELL_HEIGHT, FONT_SIZE, MARGIN, BAR = 8.4, 17, 14, 12, 30


class Screen(pyte.Screen):
    """pyte's screen with what ncurses also says: scrolling by lines, faint text (kept in the colour's name), and bright
    colours that are not bold."""

    def select_graphic_rendition(self, *attributes, private=False, **_):
        if private:
            return
        faint, bold = self.cursor.attrs.fg.startswith(FAINT), self.cursor.attrs.bold
        self.cursor.attrs = self.cursor.attrs._replace(fg=self.cursor.attrs.fg.removeprefix(FAINT))
        known, rest = [], list(attributes) or [0]
        while rest:
            attribute = rest.pop(0)
            if attribute in (38, 48):  # the colour's numbers follow
                count = {5: 2, 2: 4}.get(rest[0] if rest else None, 0)
                known += [attribute, *rest[:count]]
                del rest[:count]
            elif 90 <= attribute <= 107 and attribute % 10 < 8:
                known += [48 if attribute >= 100 else 38, 2, *BRIGHT[attribute % 10]]
            else:
                faint = attribute == 2 if attribute in (0, 2, 22) else faint
                bold = attribute == 1 if attribute in (0, 1, 22) else bold
                known.append(attribute)
        super().select_graphic_rendition(*known)
        self.cursor.attrs = self.cursor.attrs._replace(fg=(FAINT if faint else "") + self.cursor.attrs.fg, bold=bold)

    def scroll_up(self, count=1, **_):
        self._scroll(count, self.index, lambda top, bottom: bottom)

    def scroll_down(self, count=1, **_):
        self._scroll(count, self.reverse_index, lambda top, bottom: top)

    def _scroll(self, count, step, edge):
        row = self.cursor.y
        self.cursor.y = edge(*(self.margins or (0, self.lines - 1)))
        for _ in range(min(count or 1, self.lines)):
            step()
        self.cursor.y = row


class Stream(pyte.ByteStream):
    csi = dict(pyte.ByteStream.csi, S="scroll_up", T="scroll_down")
    events = pyte.ByteStream.events | {"scroll_up", "scroll_down"}


def key_bytes(keys):
    def named(match):
        name = match.group(1).lower()
        if re.fullmatch("c-[a-z]", name):
            return chr(ord(name[2]) & 31)
        return NAMED_KEYS.get(name, match.group(0))

    return re.sub(r"<([a-zA-Z-]+)>", named, keys).encode()


def capture(command, columns, rows, keys):
    """Runs the program, types the keys, and returns the screen as it then stands."""
    screen = Screen(columns, rows)
    stream = Stream(screen)
    with tempfile.TemporaryDirectory(prefix="screenshot-") as home:
        pid, terminal = os.forkpty()
        if pid == 0:
            environment = {"PATH": os.environ.get("PATH", ""), "TERM": TERM, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "HOME": home}
            environment |= {f"XDG_{kind}_HOME": f"{home}/{kind.lower()}" for kind in ("STATE", "CACHE", "CONFIG", "DATA")}
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            try:
                os.execvpe(command[0], command, environment)
            except OSError as error:
                print(f"{command[0]}: {error.strerror}")
                os._exit(127)

        def read_until_silent():
            deadline, heard = time.monotonic() + PATIENCE, False
            while time.monotonic() < deadline:
                if not select.select([terminal], [], [], SILENCE)[0]:
                    if heard:
                        return
                    continue
                try:
                    chunk = os.read(terminal, 65536)
                except OSError:
                    chunk = b""
                if not chunk:
                    words = "\n".join(line.rstrip() for line in screen.display if line.strip())
                    sys.exit(f"{command[0]} ended before its picture was taken:\n{words}")
                heard = True
                # CSI > and CSI = ask about the terminal; pyte would take them for something else.
                stream.feed(re.sub(rb"\x1b\[[<=>][0-9;]*[a-zA-Z]", b"", chunk))

        try:
            read_until_silent()
            for typed in keys:
                os.write(terminal, key_bytes(typed))
                read_until_silent()
        finally:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            os.close(terminal)
    return screen


def colour(name, default):
    if name == "default":
        return default
    if re.fullmatch("[0-9a-fA-F]{6}", name):
        return "#" + name
    return PALETTE.get(name, default)


def style_of(cell):
    """Foreground, background (None: the screen's own) and CSS classes."""
    foreground, background = colour(cell.fg.removeprefix(FAINT), FOREGROUND), colour(cell.bg, BACKGROUND)
    if cell.reverse:
        foreground, background = background, foreground
    marks = [mark for mark, on in (("b", cell.bold), ("i", cell.italics), ("u", cell.underscore), ("s", cell.strikethrough),
                                   ("f", cell.fg.startswith(FAINT))) if on]
    return foreground, None if background == BACKGROUND else background, " ".join(marks)


def runs_of(screen, row):
    """(column, width in cells, text, style) of neighbours that look alike; what is not ASCII stands alone, so that a
    font with other widths cannot shift its neighbours."""
    runs, column = [], 0
    while column < screen.columns:
        cell = screen.buffer[row][column]
        width = 2 if column + 1 < screen.columns and screen.buffer[row][column + 1].data == "" else 1
        text, style = cell.data or " ", style_of(cell)
        last = runs[-1] if runs else None
        if last and text.isascii() and last[2].isascii() and last[3] == style:
            runs[-1] = (last[0], last[1] + width, last[2] + text, style)
        else:
            runs.append((column, width, text, style))
        column += width
    return runs


def svg(screen, title, show_cursor):
    """The picture: a window with a title bar, one rectangle and one text element per run."""
    width = round(screen.columns * CELL_WIDTH + 2 * MARGIN, 1)
    height = screen.lines * CELL_HEIGHT + BAR + MARGIN
    boxes, texts = [], []
    for row in range(screen.lines):
        top = BAR + row * CELL_HEIGHT
        for column, cells, text, (foreground, background, marks) in runs_of(screen, row):
            left = round(MARGIN + column * CELL_WIDTH, 1)
            if background:
                boxes.append([column, top, cells, background])
                # One rectangle for neighbours of one colour, or the seams show.
                if len(boxes) > 1 and boxes[-2][1::2] == [top, background] and sum(boxes[-2][::2]) == column:
                    boxes[-2][2] += boxes.pop()[2]
            if not text.strip() and "u" not in marks and "s" not in marks:
                continue
            lead = len(text) - len(text.lstrip()) if text.strip() else 0
            text, left = text[lead:].rstrip() or text, round(left + lead * CELL_WIDTH, 1)
            shown = cells if not text.isascii() else len(text)
            fill = f' fill="{foreground}"' if foreground != FOREGROUND else ""
            look = f' class="{marks}"' if marks else ""
            texts.append(f'<text x="{left}" y="{top + 13}" textLength="{round(shown * CELL_WIDTH, 1)}"{fill}{look}>'
                         f"{html.escape(text, quote=False)}</text>")
    if show_cursor and not screen.cursor.hidden:
        boxes.append([screen.cursor.x, BAR + screen.cursor.y * CELL_HEIGHT, 1, CURSOR])
    rectangles = [f'<rect x="{round(MARGIN + column * CELL_WIDTH, 1)}" y="{top}" width="{round(cells * CELL_WIDTH, 1)}" '
                  f'height="{CELL_HEIGHT}" fill="{fill}"/>' for column, top, cells, fill in boxes]
    name = html.escape(title)
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">',
        f"<title>{name}</title>",
        "<style>text{font-family:'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,monospace;"
        f"font-size:{FONT_SIZE}px}}g{{fill:{FOREGROUND}}}"
        ".b{font-weight:bold}.i{font-style:italic}.u{text-decoration:underline}.s{text-decoration:line-through}"
        ".u.s{text-decoration:underline line-through}.f{opacity:.65}</style>",
        f'<rect width="{width}" height="{height}" rx="8" fill="{BACKGROUND}"/>',
        f'<g xml:space="preserve"><text x="{width / 2}" y="20" text-anchor="middle" class="f">{name}</text>',
        *(f'<circle cx="{18 + 18 * i}" cy="15" r="5.5" fill="{c}"/>' for i, c in enumerate(("#e06c75", "#e5c07b", "#98c379"))),
        *rectangles, *texts, "</g></svg>", ""])


def main():
    arguments, command = sys.argv[1:], None
    if "--" in arguments:
        split = arguments.index("--")
        arguments, command = arguments[:split], arguments[split + 1:]
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter, description=__doc__)
    parser.add_argument("--output", type=pathlib.Path, default=ROOT / "docs" / "screenshot.svg")
    parser.add_argument("--size", default=SIZE)
    parser.add_argument("--keys", action="append")
    parser.add_argument("--title", default="lukija")
    parser.add_argument("--cursor", action="store_true", help="draw the cursor")
    options = parser.parse_args(arguments)
    columns, rows = map(int, options.size.split("x"))
    keys = options.keys if options.keys is not None else [] if command else KEYS
    screen = capture(command or COMMAND, columns, rows, keys)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(svg(screen, options.title, options.cursor), encoding="utf-8")


if __name__ == "__main__":
    main()
