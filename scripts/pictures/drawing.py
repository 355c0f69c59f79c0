"""A screen of a terminal as SVG: a still picture, or several that follow each other."""

import dataclasses
import html
import re

from .terminal import BRIGHT, FAINT

CELL_WIDTH, CELL_HEIGHT, FONT_SIZE, MARGIN, BAR = 8.4, 17, 14, 12, 30


@dataclasses.dataclass(frozen=True)
class Palette:
    """What a terminal makes of the sixteen colours."""

    background: str
    foreground: str
    cursor: str
    colours: dict
    bright: tuple

    def colour(self, name, default):
        if name == "default":
            return default
        if match := BRIGHT.fullmatch(name):
            return self.bright[int(match.group(1))]
        if re.fullmatch("[0-9a-fA-F]{6}", name):
            return "#" + name
        return self.colours.get(name, default)


PALETTES = {
    "dark": Palette(
        "#1e2127", "#d7dae0", "#6f747d",
        {"black": "#3b4048", "red": "#e06c75", "green": "#98c379", "brown": "#e5c07b", "blue": "#61afef", "magenta": "#c678dd",
         "cyan": "#56b6c2", "white": "#c8ccd4"},
        ("#7f848e", "#ef8790", "#b1d796", "#f0d197", "#85c4f5", "#d797e8", "#7fced8", "#ffffff")),
    "light": Palette(
        "#fafafa", "#2c2e34", "#a0a1a7",
        {"black": "#2c2e34", "red": "#c8382c", "green": "#3f7f3d", "brown": "#8f6400", "blue": "#2f5fd0", "magenta": "#93218f",
         "cyan": "#046f9e", "white": "#d4d5d9"},
        ("#696c77", "#d6483c", "#4c8f4a", "#a87700", "#4273e6", "#a63aa2", "#0b84b8", "#ffffff")),
}


@dataclasses.dataclass(frozen=True)
class Cursor:
    row: int
    column: int


@dataclasses.dataclass(frozen=True)
class Picture:
    """What stood on a screen: of each row its runs, (column, cells, text, style of a cell), and the cursor."""

    columns: int
    rows: tuple
    cursor: Cursor | None

    @classmethod
    def of(cls, screen):
        cursor = None if screen.cursor.hidden else Cursor(screen.cursor.y, screen.cursor.x)
        return cls(screen.columns, tuple(tuple(runs_of(screen, row)) for row in range(screen.lines)), cursor)

    @property
    def size(self):
        return (round(self.columns * CELL_WIDTH + 2 * MARGIN, 1), len(self.rows) * CELL_HEIGHT + BAR + MARGIN)


def style_of(cell):
    """Names of foreground and background, whether they change places, and CSS classes."""
    marks = [mark for mark, on in (("b", cell.bold), ("i", cell.italics), ("u", cell.underscore), ("s", cell.strikethrough),
                                   ("f", cell.fg.startswith(FAINT))) if on]
    return cell.fg.removeprefix(FAINT), cell.bg, cell.reverse, " ".join(marks)


def runs_of(screen, row):
    """Neighbours that look alike are one; what is not ASCII stands alone, so that a font with other widths cannot shift
    its neighbours."""
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


def row_svg(runs, palette):
    """One row, at the top left: one rectangle and one text element a run."""
    boxes, texts = [], []
    for column, cells, text, (foreground, background, is_reversed, marks) in runs:
        ink, paper = palette.colour(foreground, palette.foreground), palette.colour(background, palette.background)
        if is_reversed:
            ink, paper = paper, ink
        left = column * CELL_WIDTH
        if paper != palette.background:
            # One rectangle for neighbours of one colour, or the seams show.
            if boxes and boxes[-1][2] == paper and boxes[-1][0] + boxes[-1][1] == column:
                boxes[-1][1] += cells
            else:
                boxes.append([column, cells, paper])
        if not text.strip() and "u" not in marks and "s" not in marks:
            continue
        lead = len(text) - len(text.lstrip()) if text.strip() else 0
        text, left = text[lead:].rstrip() or text, round(left + lead * CELL_WIDTH, 1)
        shown = cells if not text.isascii() else len(text)
        fill = f' fill="{ink}"' if ink != palette.foreground else ""
        look = f' class="{marks}"' if marks else ""
        texts.append(f'<text x="{left}" y="13" textLength="{round(shown * CELL_WIDTH, 1)}"{fill}{look}>'
                     f"{html.escape(text, quote=False)}</text>")
    return "".join([
        *(f'<rect x="{round(column * CELL_WIDTH, 1)}" width="{round(cells * CELL_WIDTH, 1)}" height="{CELL_HEIGHT}" fill="{fill}"/>'
          for column, cells, fill in boxes), *texts])


def cursor_svg(cursor, palette):
    if cursor is None:
        return ""
    left, top = round(MARGIN + cursor.column * CELL_WIDTH, 1), BAR + cursor.row * CELL_HEIGHT
    return f'<rect x="{left}" y="{top}" width="{CELL_WIDTH}" height="{CELL_HEIGHT}" fill="{palette.cursor}" opacity=".6"/>'


def window(size, title, palette, content, styles=""):
    """A window with a title bar around it."""
    width, height = size
    name = html.escape(title)
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">',
        f"<title>{name}</title>",
        "<style>text{font-family:'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,monospace;"
        f"font-size:{FONT_SIZE}px}}g{{fill:{palette.foreground}}}"
        ".b{font-weight:bold}.i{font-style:italic}.u{text-decoration:underline}.s{text-decoration:line-through}"
        f".u.s{{text-decoration:underline line-through}}.f{{opacity:.65}}{styles}</style>",
        f'<rect width="{width}" height="{height}" rx="8" fill="{palette.background}" stroke="{palette.cursor}" stroke-opacity=".5"/>',
        f'<g xml:space="preserve"><text x="{width / 2}" y="20" text-anchor="middle" class="f">{name}</text>',
        *(f'<circle cx="{18 + 18 * i}" cy="15" r="5.5" fill="{c}"/>' for i, c in enumerate(("#e06c75", "#e5c07b", "#98c379"))),
        *content, "</g></svg>", ""])


def still(picture, title, palette, shows_cursor=False):
    rows = [f'<g transform="translate({MARGIN},{BAR + row * CELL_HEIGHT})">{drawn}</g>'
            for row, runs in enumerate(picture.rows) if (drawn := row_svg(runs, palette))]
    return window(picture.size, title, palette, rows + ([cursor_svg(picture.cursor, palette)] if shows_cursor else []))


def animation(frames, title, palette):
    """Pictures one after the other, each for so many seconds, over and over: [(picture, seconds)]. A row that stands in
    several of them is drawn once. Where a person wants no motion, only the first stands."""
    whole = sum(seconds for _, seconds in frames)
    names, definitions, content = {}, [], []
    styles, begun = [".k{visibility:hidden}"], 0.0
    for number, (picture, seconds) in enumerate(frames):
        begin, end = round(100 * begun / whole, 3), round(100 * (begun + seconds) / whole, 3)
        begun += seconds
        before = f"0%,{begin}%{{visibility:hidden}}" if begin > 0 else ""
        after = f"{end}%,100%{{visibility:hidden}}" if end < 100 else ""
        styles.append(f"@keyframes k{number}{{{before}{begin}%{{visibility:visible}}{after}}}"
                      f"#f{number}{{animation:k{number} {round(whole, 2)}s step-end infinite}}")
        uses = []
        for row, runs in enumerate(picture.rows):
            drawn = row_svg(runs, palette)
            if not drawn:
                continue
            if drawn not in names:
                names[drawn] = f"r{len(names)}"
                definitions.append(f'<g id="{names[drawn]}">{drawn}</g>')
            uses.append(f'<use href="#{names[drawn]}" x="{MARGIN}" y="{BAR + row * CELL_HEIGHT}"/>')
        content.append(f'<g id="f{number}" class="k">{"".join(uses)}{cursor_svg(picture.cursor, palette)}</g>')
    styles.append("@media (prefers-reduced-motion:reduce){.k{animation:none!important}#f0{visibility:visible}}")
    return window(frames[0][0].size, title, palette, ["<defs>", *definitions, "</defs>", *content], "".join(styles))
