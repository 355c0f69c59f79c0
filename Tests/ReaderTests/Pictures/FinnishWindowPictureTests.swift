import ReaderTestSupport
import Testing

/// Windows, questions and forms in Finnish.
struct FinnishWindowPictureTests {
  @Test func replies() {
    expectFinnishScreen(
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
      |                                      ? ohje  D poista  Enter valitse  q sulje
      """)
  }

  @Test func orders() {
    expectFinnishScreen(
      80, 24,
      {
        $0.press("S")
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
      |                      ┌─ Järjestys ──────────────────────┐
      |                      │ ● uusin ensin                    │
                              ssssssssssssssssssssssssssssssssss
      |                      │   otsikon mukaan                 │
      |                      │   eniten kommentteja ensin       │
      |                      │   uusin kommentti ensin          │
      |                      │   lukemattomat ensin             │
      |                      └──────────────────────────────────┘
      |
      |
      |
      |
      |
      |
      |
      |
      |                                                ? ohje  Enter valitse  q sulje
      """)
  }

  @Test func question() {
    expectFinnishScreen(
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
      |Merkitäänkö 4 kirjoitusta ja niiden kommentit luetuiksi? k merkitsee, e ei
      """)
  }

  @Test func form() {
    expectFinnishScreen(
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
}
