import ReaderTestSupport
import Testing

/// Finnish on wide screens and on narrow ones.
struct FinnishWidthPictureTests {
  @Test func panes() {
    expectFinnishScreen(
      120, 40,
      {
        $0.press("Enter")
      },
      """
      |─ Saunapolku ─── uusin ensin · 4 lukematta ─│─ Kirjoitus ────────────────────────────────────────────────────── Kaikki ─
      |● ▸On steam                               +5│  On steam
      |●  On stones                                │  Aino · 1.3.2024 klo 9.00 · 5 ajatusta
      |●  A quiet post                             │  #sauna  #löyly
      |●  A closed post                          +1│
      |                                            │  Steam rises. “Slowly”, said the stove.
      |                                            │
      |                                            │  1. Wood
      |                                            │  ───────
      |                                            │
      |                                            │  Birch burns well.
      |                                            │
      |                                            │  2. Water
      |                                            │  ────────
      |                                            │
      |                                            │  Less is more: see the stones[1].
      |                                            │
      |                                            │  https://saunapolku.example/steam/ · yy kopioi sen, o avaa sen ·
      |                                            │  Enter avaa kommentit · r vastaa
      |                                            │  Aino Example · Polkukuja 1 · 00000 Kuvitteila · aino@saunapolku.example
      |                                            │  · 040 000 0000 · Y-tunnus 0000000-0
      |                                            │
      |                                            │
      |                                            │
      |                                            │
      |                                            │
      |                                            │─ 5 ajatusta ──────────────────────────────────────────────────── 5 uutta ─
      |                                            │▶●1 Eero · 1.3.2024 klo 10.00
      |                                            │▌ Birch is best.
      |                                            │
      |                                            │ ●└ 3 Aino · kirjoittaja · 2.3.2024 klo 10.00
      |                                            │    It is, Eero 🙂
      |                                            │
      |                                            │ ●4 Helmi · 3.3.2024 klo 10.00
      |                                            │  Alder smells sweeter.
      |                                            │
      |                                            │ ●▸ 2 paluuviitettä · 2 uutta  P näyttää ne
      |                                            │
      |                                            │
      | Kirjoitus 1/4                r vastaa  ? ohje  q takaisin  Enter kommentit  n seuraava uusi  / hae  Tab vaihda ruutua
      """)
  }

  @Test func wideBlogs() {
    expectFinnishScreen(
      120, 40, shelf: finnishShelf(),
      { _ in },
      """
      |─ Blogit ─────────────────────────────────────────────────────────────────────────────────────── 3 blogia, 1 viallista ─
      |  Kaikki uudet                                                            4
       ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
      |  Vastaukset minulle
      |  Tähditetyt
      |  Omat
      |● aino                          Saunapolku                                4     +6
      |⚠ poissa                                                                                ei voi lukea
      |⚠ kaukana                                                                               ei vastaa
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      | Rivi 1/7                                      Enter avaa  ? ohje  q lopeta  n seuraava uusi  C-r hae uudet  f suodata
      """)
  }

  @Test func narrowBlogs() {
    expectFinnishScreen(
      40, 12, shelf: finnishShelf(),
      { _ in },
      """
      |─ Blogit ─────── 3 blogia, 1 viallista ─
      |  Kaikki uudet             4
       ssssssssssssssssssssssssssssssssssssssss
      |  Vastaukset minulle
      |  Tähditetyt
      |  Omat
      |● aino                     4     +6
      |⚠ poissa              ei voi lukea
      |⚠ kaukana             ei vastaa
      |
      |
      |
      | Rivi 1/7           Enter avaa  ? ohje
      """)
  }

  @Test func narrowList() {
    expectFinnishScreen(
      40, 12,
      { _ in },
      """
      |─ Saunapo… ─ uusin ensin · 4 lukematta ─
      |●  On steam                           +5
       ssssssssssssssssssssssssssssssssssssssss
      |●  On stones
      |●  A quiet post
      |●  A closed post                      +1
      |
      |
      |
      |
      |
      |
      | Kirjoitus 1/4      Enter avaa  ? ohje
      """)
  }

  @Test func narrowReader() {
    expectFinnishScreen(
      40, 12,
      {
        $0.press("Enter")
      },
      """
      |─ Saunapolku ──────────────────── Alku ─
      |  On steam
      |  Aino · 1.3.2024 klo 9.00 · 5 ajatusta
      |  #sauna  #löyly
      |
      |  Steam rises. “Slowly”, said the
      |  stove.
      |
      |  1. Wood
      |  ───────
      |
      | Kirjoitus 1/4        r vastaa  ? ohje
      """)
  }

  @Test func narrowThread() {
    expectFinnishScreen(
      40, 12,
      {
        $0.press("Enter", "Tab", "j")
      },
      """
      |─ 5 ajatusta ───────────────── 5 uutta ─
      | ●1 Eero · 1.3.2024 klo 10.00
      |  Birch is best.
      |
      |▶●└3 Aino · kirjoittaja · 2.3.2024
      |▌  It is, Eero 🙂
      |
      | ●4 Helmi · 3.3.2024 klo 10.00
      |  Alder smells sweeter.
      |
      | ●▸ 2 paluuviitettä · 2 uutta
      | kommentti 3/5        r vastaa  ? ohje
      """)
  }

  @Test func narrowComposer() {
    expectFinnishScreen(
      40, 12,
      {
        $0.press("Enter", "Tab", "r")
        $0.type("Hyvä 🙂")
      },
      """
      |─ 5 ajatusta ───────────────── 5 uutta ─
      |▶●1 Eero · 1.3.2024 klo 10.00
      |▌ Birch is best.
      |
      | ●└3 Aino · kirjoittaja · 2.3.2024
      |─ Vastaus kommenttiin 1, Eero ────── … ─
      | Hyvä 🙂
      |
      |
      |
      |
      |          C-x julkaise  Tab esikatsele
      cursor 6:8
      """)
  }
}
