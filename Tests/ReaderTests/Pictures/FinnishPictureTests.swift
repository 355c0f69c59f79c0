import ReaderTestSupport
import Testing

/// The main screens in Finnish, whose words are longer, at 80 columns.
struct FinnishPictureTests {
  @Test func blogs() {
    expectFinnishScreen(
      80, 24, shelf: finnishShelf(),
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
    expectFinnishScreen(
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
    expectFinnishScreen(
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
    expectFinnishScreen(
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
    expectFinnishScreen(
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
}
