"""A program in a terminal of memory: keys go in, and the screen is what it painted."""

import fcntl
import os
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import time

import pyte

TERM = "tmux-256color"  # speaks like most terminals, without the sequences that pyte does not know

NAMED_KEYS = {
    "enter": "\r", "esc": "\x1b", "tab": "\t", "space": " ", "lt": "<", "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C",
    "left": "\x1b[D", "pgup": "\x1b[5~", "pgdn": "\x1b[6~",
}
FAINT = "faint "
# Bright colours are told as these, which no theme uses: "0102" and their number.
BRIGHT = re.compile("01020([0-7])")
SILENCE, PATIENCE = 0.3, 10.0  # seconds


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
                known += [48 if attribute >= 100 else 38, 2, 1, 2, attribute % 10]
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


class Terminal:
    """A program that runs; as a context, so that it ends with it."""

    def __init__(self, command, columns, rows):
        self.command, self.columns, self.rows = command, columns, rows
        self.screen = Screen(columns, rows)
        self.stream = Stream(self.screen)

    def __enter__(self):
        self.home = tempfile.TemporaryDirectory(prefix="pictures-")
        self.pid, self.terminal = os.forkpty()
        if self.pid == 0:
            home = self.home.name
            environment = {"PATH": os.environ.get("PATH", ""), "TERM": TERM, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "HOME": home}
            environment |= {f"XDG_{kind}_HOME": f"{home}/{kind.lower()}" for kind in ("STATE", "CACHE", "CONFIG", "DATA")}
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", self.rows, self.columns, 0, 0))
            try:
                os.execvpe(self.command[0], self.command, environment)
            except OSError as error:
                print(f"{self.command[0]}: {error.strerror}")
                os._exit(127)
        self.wait()
        return self

    def __exit__(self, *_):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)
        self.home.cleanup()

    def type(self, keys):
        """Types keys, and waits until the program falls silent."""
        os.write(self.terminal, key_bytes(keys))
        self.wait()

    def wait(self):
        deadline, heard = time.monotonic() + PATIENCE, False
        while time.monotonic() < deadline:
            if not select.select([self.terminal], [], [], SILENCE)[0]:
                if heard:
                    return
                continue
            try:
                chunk = os.read(self.terminal, 65536)
            except OSError:
                chunk = b""
            if not chunk:
                words = "\n".join(line.rstrip() for line in self.screen.display if line.strip())
                sys.exit(f"{self.command[0]} ended before its picture was taken:\n{words}")
            heard = True
            # CSI > and CSI = ask about the terminal; pyte would take them for something else.
            self.stream.feed(re.sub(rb"\x1b\[[<=>][0-9;]*[a-zA-Z]", b"", chunk))
