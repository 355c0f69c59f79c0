import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// The main screens in Finnish, whose words are longer.
struct FinnishPictureTests {
  private func expectScreen(
    _ columns: Int, _ rows: Int, shelf: PilotShelf? = nil, _ keys: (inout Pilot) -> Void, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let actual = Language.$ofTask.withValue(.finnish) {
      var pilot =
        shelf.map { Pilot(columns: columns, rows: rows, shelf: $0) } ?? Pilot(columns: columns, rows: rows)
      keys(&pilot)
      return ScreenPicture(pilot.frame).description
    }
    #expect(actual == expected, "the screen is now:\n\(actual)", sourceLocation: sourceLocation)
  }

  private static func shelf() -> PilotShelf {
    var broken = PilotShelf.Entry("poissa")
    broken.problem = Problem(.file(.folderMissing), file: "/levy/poissa")
    var slow = PilotShelf.Entry("kaukana")
    slow.isSlow = true
    return PilotShelf([PilotShelf.Entry("aino"), broken, slow])
  }

  @Test func blogs() {
    expectScreen(
      80, 24, shelf: Self.shelf(),
      { _ in },
      """
      |─ Blogit ─────────────────────────────────────────────── 3 blogia, 1 viallista ─
      |  Kaikki uudet                               4
       ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
      |  Vastaukset minulle
      |  Tähditetyt
      |  Omat
      |● aino                                       4     +6
      |⚠ poissa                                                   ei voi lukea
      |⚠ kaukana                                                  ei vastaa
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
      | Rivi 1/7         Enter avaa  ? ohje  q lopeta  n seuraava uusi  C-r hae uudet
      """)
  }

  @Test func list() {
    expectScreen(
      80, 24,
      { _ in },
      """
      |─ Saunapolku ─────────────────────────────────────── uusin ensin · 4 lukematta ─
      |●  On steam                                                       1.3.2024    +5
       ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
      |●  On stones                                                      1.2.2024
      |●  A quiet post                                                   1.1.2024
      |●  A closed post                                                  1.1.2023    +1
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
      | Kirjoitus 1/4        Enter avaa  ? ohje  n seuraava uusi  q lopeta  f suodata
      """)
  }

  @Test func reader() {
    expectScreen(
      80, 24,
      {
        $0.press("Enter")
      },
      """
      |─ Saunapolku ────────────────────────────────────────────────────────── Kaikki ─
      |    On steam
      |    Aino · 1.3.2024 klo 9.00 · 5 ajatusta
      |    #sauna  #löyly
      |
      |    Steam rises. “Slowly”, said the stove.
      |
      |    1. Wood
      |    ───────
      |
      |    Birch burns well.
      |
      |    2. Water
      |    ────────
      |
      |    Less is more: see the stones[1].
      |
      |    https://saunapolku.example/steam/ · yy kopioi sen, o avaa sen ·
      |    Enter avaa kommentit · r vastaa
      |    Aino Example · Polkukuja 1 · 00000 Kuvitteila · aino@saunapolku.example
      |    · 040 000 0000 · Y-tunnus 0000000-0
      |
      |
      | Kirjoitus 1/4  r vastaa  ? ohje  q takaisin  Enter kommentit  n seuraava uusi
      """)
  }

  @Test func thread() {
    expectScreen(
      80, 24,
      {
        $0.press("Enter", "Tab", "j")
      },
      """
      |─ 5 ajatusta kirjoituksesta ”On steam” ─────────────────────────────── 5 uutta ─
      |   ●1 Eero · 1.3.2024 klo 10.00
      |    Birch is best.
      |
      |  ▶●└ 3 Aino · kirjoittaja · 2.3.2024 klo 10.00
      |  ▌   It is, Eero 🙂
      |
      |   ●4 Helmi · 3.3.2024 klo 10.00
      |    Alder smells sweeter.
      |
      |   ●▸ 2 paluuviitettä · 2 uutta  P näyttää ne
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
      | Kirjoitus 1/4 · kommentti 3/5, taso 2, vastaus: Eero         r vastaa  ? ohje
      """)
  }

  @Test func composer() {
    expectScreen(
      80, 24,
      {
        $0.press("Enter", "Tab", "r")
        $0.type("Hyvä 🙂")
      },
      """
      |─ 5 ajatusta kirjoituksesta ”On steam” ─────────────────────────────── 5 uutta ─
      |▶●1 Eero · 1.3.2024 klo 10.00
      |▌ Birch is best.
      |
      | ●└ 3 Aino · kirjoittaja · 2.3.2024 klo 10.00
      |    It is, Eero 🙂
      |
      | ●4 Helmi · 3.3.2024 klo 10.00
      |  Alder smells sweeter.
      |
      | ●▸ 2 paluuviitettä · 2 uutta  P näyttää ne
      |─ Vastaus kommenttiin 1, Eero ────────────────────────────────────────────── … ─
      | Hyvä 🙂
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
      |    C-x julkaise  Tab esikatsele  C-o muokkain  Esc jätä luonnokseksi  F1 ohje
      cursor 12:8
      """)
  }

  @Test func replies() {
    expectScreen(
      80, 24,
      {
        $0.press("Enter", "r")
        $0.type("Hyvä 🙂")
        $0.press("Esc", "V")
      },
      """
      |─ Saunapolku ────────────────────────────────────────────────────────── Kaikki ─
      |    On steam
      |    Aino · 1.3.2024 klo 9.00 · 5 ajatusta
      |    #sauna  #löyly
      |
      |    Steam rises. “Slowly”, said the stove.
      |
      |    1. Wood
      |    ───────
      |  ┌─ Omat vastaukset ja luonnokset · 1/1 ────────────────────────────────────┐
      |  │   1.1.2026 luonnos  Hyvä 🙂                                     On steam │
          ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
      |  │                                                                          │
      |  └──────────────────────────────────────────────────────────────────────────┘
      |    ────────
      |
      |    Less is more: see the stones[1].
      |
      |    https://saunapolku.example/steam/ · yy kopioi sen, o avaa sen ·
      |    Enter avaa kommentit · r vastaa
      |    Aino Example · Polkukuja 1 · 00000 Kuvitteila · aino@saunapolku.example
      |    · 040 000 0000 · Y-tunnus 0000000-0
      |
      |
      |                                        ? ohje  D poista  Enter jatka  q sulje
      """)
  }

  @Test func orders() {
    expectScreen(
      80, 24,
      {
        $0.press("S")
      },
      """
      PICTURE orders
      """)
  }

  @Test func question() {
    expectScreen(
      80, 24,
      {
        $0.press("M")
      },
      """
      |─ Saunapolku ─────────────────────────────────────── uusin ensin · 4 lukematta ─
      |●  On steam                                                       1.3.2024    +5
       ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
      |●  On stones                                                      1.2.2024
      |●  A quiet post                                                   1.1.2024
      |●  A closed post                                                  1.1.2023    +1
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
      |Merkitäänkö 4 kirjoitusta ja niiden kommentit luetuiksi? y merkitsee, n ei
      """)
  }

  @Test func form() {
    expectScreen(
      80, 24,
      {
        $0.press("Enter", "r")
        $0.type("Hyvä")
        $0.press("C-x")
      },
      """
      |─ Saunapolku ──────────────────────────────────────────────────────────── Alku ─
      |    On steam
      |    Aino · 1.3.2024 klo 9.00 · 5 ajatusta
      |    #sauna  #löyly
      |
      |    Steam rises. “Slowly”, said the stove.
      |
      |    1. Wood
      |    ───────
      |
      |    Birch burns well.
      |─ Vastaus kirjoitukseen ”On steam” ───────────────────────────────────────── … ─
      | Hyvä
      |
      |
      |
      |
      |
      |
      |
      | Vastausten allekirjoitus. Enter jatkaa, C-x hyväksyy, Esc palaa.
      |Nimi:
      |Sähköposti (valinnainen, ei näytetä):
      |Kotisivu (valinnainen):
      cursor 21:6
      """)
  }

  @Test func panes() {
    expectScreen(
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
    expectScreen(
      120, 40, shelf: Self.shelf(),
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
    expectScreen(
      40, 12, shelf: Self.shelf(),
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
    expectScreen(
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
    expectScreen(
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
    expectScreen(
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
    expectScreen(
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
