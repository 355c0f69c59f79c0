import Blog
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

/// The list at the widths that it has, as pictures: long Finnish titles, a blog of one person, notes without titles.
struct ListPictureTests {
  private static let titles = [
    "Kuinka opin rakastamaan lumitöitä ja lopetin naapurin pihan kadehtimisen", "Keskiyön auringon kahvitauko",
    "Kolmekymmentä vuotta samassa puutarhassa: mitä omenapuut minulle opettivat", "Sade",
    "Vanhan veneen tervaamisesta, kärsivällisyydestä ja niiden välisestä suhteesta",
    "Miksi joka kevät on elämäni ensimmäinen kevät", "Puhelinkopin muistolle",
  ]

  private static func posts(authors: [String], titled: Bool = true) -> [Post] {
    titles.enumerated().map { place, title in
      Post(
        id: PostID("post-\(place)"), title: titled ? title : "",
        openingWords: titled ? "" : "\(title), kirjoitin eilen muistikirjaani",
        body: Body(format: .text, source: "Sanoja."),
        published: Timestamp(seconds: 1_700_000_000 - Int64(place) * 400_000),
        authors: [Author(name: authors[place % authors.count])],
        comments: (0..<[12, 0, 3, 0, 104, 1, 0][place]).map {
          Comment(id: CommentID("\($0)"), author: Author(name: "Vieras"), body: Body(format: .text, source: "Niin."))
        })
    }
  }

  /// Some posts read, some with a star, some with new comments.
  private func picture(_ posts: [Post], _ columns: Int) -> String {
    var state = ReadingState()
    state.readPosts = [PostID("post-1"), PostID("post-2"), PostID("post-4")]
    state.starredPosts = [PostID("post-0"), PostID("post-2"), PostID("post-3")]
    state.readComments = [
      PostID("post-0"): Set((0..<12).map { CommentID("\($0)") }),
      PostID("post-4"): Set((0..<98).map { CommentID("\($0)") }),
    ]
    let pilot = Pilot(
      columns: columns, rows: 9, repository: MemoryRepository(posts: posts), store: MemoryStateStore(state))
    let width = pilot.session.layout.rooms[.list]?.all.width ?? 0
    return pilot.lines.prefix(8).map { line in
      var row = Substring(line)
      while DisplayWidth.columns(of: String(row)) > width { row.removeLast() }
      while row.last == " " { row.removeLast() }
      return "|" + row
    }.joined(separator: "\n")
  }

  private func expect(_ posts: [Post], _ pictures: [Int: String]) {
    for (columns, expected) in pictures.sorted(by: { $0.key < $1.key }) {
      let actual = picture(posts, columns)
      #expect(actual == expected, "at \(columns) columns the list is now:\n\(actual)")
    }
  }

  @Test func longTitles() {
    expect(
      Self.posts(authors: ["Piritta", "Aukusti Esimerkki"]),
      [
        40: """
        |─ Saunapolku ─ newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä ja…
        |   Keskiyön auringon kahvitauko
        | ★ Kolmekymmentä vuotta samassa puu…  +3
        |●★ Sade
        |   Vanhan veneen tervaamisesta, kär…  +6
        |●  Miksi joka kevät on elämäni ensi…  +1
        |●  Puhelinkopin muistolle
        """,
        80: """
        |─ Saunapolku ───────────────────────────────────────── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä ja lopetin naapurin pihan kadehtimisen   12
        |   Keskiyön auringon kahvitauko               Aukusti Esimerk…  2023-11-10
        | ★ Kolmekymmentä vuotta samassa puutarhassa: mitä omenapuut minulle opettivat
        |●★ Sade                                       Aukusti Esimerk…  2023-11-01
        |   Vanhan veneen tervaamisesta, kärsivällisyydestä ja niiden välisestä suhteesta
        |●  Miksi joka kevät on elämäni ensimmäinen kevät                2023-10-22    +1
        |●  Puhelinkopin muistolle                     Piritta           2023-10-18
        """,
        100: """
        |─ Saunapolku ──── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä     12
        |   ja lopetin naapurin pihan kadehtimisen
        |   Keskiyön auringon kahvitauko
        | ★ Kolmekymmentä vuotta samassa          +3
        |   puutarhassa: mitä omenapuut minulle
        |   opettivat
        |●★ Sade
        """,
        120: """
        |─ Saunapolku ───── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä      12
        |   ja lopetin naapurin pihan kadehtimisen
        |   Keskiyön auringon kahvitauko
        | ★ Kolmekymmentä vuotta samassa           +3
        |   puutarhassa: mitä omenapuut minulle
        |   opettivat
        |●★ Sade
        """,
        160: """
        |─ Saunapolku ──── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä     12
        |   ja lopetin naapurin pihan kadehtimisen
        |   Keskiyön auringon kahvitauko
        | ★ Kolmekymmentä vuotta samassa          +3
        |   puutarhassa: mitä omenapuut minulle
        |   opettivat
        |●★ Sade
        """,
        200: """
        |─ Saunapolku ──────────────── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä ja lopetin      12
        |   naapurin pihan kadehtimisen
        |   Keskiyön auringon kahvitauko
        | ★ Kolmekymmentä vuotta samassa puutarhassa: mitä    +3
        |   omenapuut minulle opettivat
        |●★ Sade
        |   Vanhan veneen tervaamisesta,                      +6
        """,
      ])
  }

  @Test func oneAuthor() {
    expect(
      Self.posts(authors: ["Piritta"]),
      [
        40: """
        |─ Saunapolku ─ newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä ja…
        |   Keskiyön auringon kahvitauko
        | ★ Kolmekymmentä vuotta samassa puu…  +3
        |●★ Sade
        |   Vanhan veneen tervaamisesta, kär…  +6
        |●  Miksi joka kevät on elämäni ensi…  +1
        |●  Puhelinkopin muistolle
        """,
        80: """
        |─ Saunapolku ───────────────────────────────────────── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä ja lopetin naapurin pihan kadehtimisen   12
        |   Keskiyön auringon kahvitauko                                 2023-11-10
        | ★ Kolmekymmentä vuotta samassa puutarhassa: mitä omenapuut minulle opettivat
        |●★ Sade                                                         2023-11-01
        |   Vanhan veneen tervaamisesta, kärsivällisyydestä ja niiden välisestä suhteesta
        |●  Miksi joka kevät on elämäni ensimmäinen kevät                2023-10-22    +1
        |●  Puhelinkopin muistolle                                       2023-10-18
        """,
        100: """
        |─ Saunapolku ──── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä     12
        |   ja lopetin naapurin pihan kadehtimisen
        |   Keskiyön auringon kahvitauko
        | ★ Kolmekymmentä vuotta samassa          +3
        |   puutarhassa: mitä omenapuut minulle
        |   opettivat
        |●★ Sade
        """,
        120: """
        |─ Saunapolku ───── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä      12
        |   ja lopetin naapurin pihan kadehtimisen
        |   Keskiyön auringon kahvitauko
        | ★ Kolmekymmentä vuotta samassa           +3
        |   puutarhassa: mitä omenapuut minulle
        |   opettivat
        |●★ Sade
        """,
        160: """
        |─ Saunapolku ──── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä     12
        |   ja lopetin naapurin pihan kadehtimisen
        |   Keskiyön auringon kahvitauko
        | ★ Kolmekymmentä vuotta samassa          +3
        |   puutarhassa: mitä omenapuut minulle
        |   opettivat
        |●★ Sade
        """,
        200: """
        |─ Saunapolku ──────────────── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä ja lopetin      12
        |   naapurin pihan kadehtimisen
        |   Keskiyön auringon kahvitauko
        | ★ Kolmekymmentä vuotta samassa puutarhassa: mitä    +3
        |   omenapuut minulle opettivat
        |●★ Sade
        |   Vanhan veneen tervaamisesta,                      +6
        """,
      ])
  }

  @Test func untitledNotes() {
    expect(
      Self.posts(authors: ["Piritta"], titled: false),
      [
        40: """
        |─ Saunapolku ─ newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä ja…
        |   Keskiyön auringon kahvitauko, kirjoi…
        | ★ Kolmekymmentä vuotta samassa puu…  +3
        |●★ Sade, kirjoitin eilen muistikirjaani
        |   Vanhan veneen tervaamisesta, kär…  +6
        |●  Miksi joka kevät on elämäni ensi…  +1
        |●  Puhelinkopin muistolle, kirjoitin ei…
        """,
        80: """
        |─ Saunapolku ───────────────────────────────────────── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä ja lopetin naapurin pihan kadehtimisen, ki…
        |   Keskiyön auringon kahvitauko, kirjoitin eilen muistikirjaani
        | ★ Kolmekymmentä vuotta samassa puutarhassa: mitä omenapuut minulle opettiv…  +3
        |●★ Sade, kirjoitin eilen muistikirjaani                         2023-11-01
        |   Vanhan veneen tervaamisesta, kärsivällisyydestä ja niiden välisestä suht…  +6
        |●  Miksi joka kevät on elämäni ensimmäinen kevät, kirjoitin eilen muistikirjaani
        |●  Puhelinkopin muistolle, kirjoitin eilen muistikirjaani       2023-10-18
        """,
        100: """
        |─ Saunapolku ──── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä     12
        |   ja lopetin naapurin pihan kadehtimisen,
        |   kirjoitin eilen muistikirjaani
        |   Keskiyön auringon kahvitauko,
        |   kirjoitin eilen muistikirjaani
        | ★ Kolmekymmentä vuotta samassa          +3
        |   puutarhassa: mitä omenapuut minulle
        """,
        120: """
        |─ Saunapolku ───── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä      12
        |   ja lopetin naapurin pihan kadehtimisen,
        |   kirjoitin eilen muistikirjaani
        |   Keskiyön auringon kahvitauko,
        |   kirjoitin eilen muistikirjaani
        | ★ Kolmekymmentä vuotta samassa           +3
        |   puutarhassa: mitä omenapuut minulle
        """,
        160: """
        |─ Saunapolku ──── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä     12
        |   ja lopetin naapurin pihan kadehtimisen,
        |   kirjoitin eilen muistikirjaani
        |   Keskiyön auringon kahvitauko,
        |   kirjoitin eilen muistikirjaani
        | ★ Kolmekymmentä vuotta samassa          +3
        |   puutarhassa: mitä omenapuut minulle
        """,
        200: """
        |─ Saunapolku ──────────────── newest first · 4 unread ─
        |●★ Kuinka opin rakastamaan lumitöitä ja lopetin      12
        |   naapurin pihan kadehtimisen, kirjoitin eilen
        |   muistikirjaani
        |   Keskiyön auringon kahvitauko, kirjoitin eilen
        |   muistikirjaani
        | ★ Kolmekymmentä vuotta samassa puutarhassa: mitä    +3
        |   omenapuut minulle opettivat, kirjoitin eilen
        """,
      ])
  }
}
