import Blog
import Testing
import Words

/// Numbers and cases that English tells apart.
@Suite struct ImportFactTests {
  private func text(_ fact: ImportFact) -> String { ImportNote(.lost, source: "a.xml", line: 3, fact).sentence }

  @Test(
    arguments: [
      (.text(.foreignBytes(1)), "a byte is not UTF-8; it was read as Windows-1252."),
      (.text(.foreignBytes(2)), "2 bytes are not UTF-8; each was read as Windows-1252."),
      (
        .wordPress(.comments(1, .unknownType(Excerpt("x")))), "1 comment held back: its type “x” is not known."
      ),
      (
        .wordPress(.comments(2, .unknownType(Excerpt("x")))), "2 comments held back: their type “x” is not known."
      ),
      (.page(.unreadFiles(1, ending: "org")), "1 .org file is not read."),
      (.page(.unreadFiles(3, ending: "org")), "3 .org files are not read."),
      (.page(.notesBeside(1)), "1 page beside an export: not read. Import it by itself."),
      (.page(.notesBeside(2)), "2 pages beside an export: not read. Import them by themselves."),
      (.page(.notPublished(1)), "the site's generator makes no page of this file: not read."),
      (
        .page(.notPublished(3)),
        "3 files that the site's generator makes no page of are not read, this one first."
      ),
      (
        .wordPress(.heldItems([.init(Excerpt("topic"), 1)])),
        "1 item held back as private, whose type may be a plugin's: 1 of the type “topic”."
      ),
      (
        .wordPress(.heldItems([.init(Excerpt("forum"), 1), .init(Excerpt("topic"), 2)])),
        "3 items held back as private, whose types may be plugins': 1 of the type “forum”, 2 of the type “topic”."
      ),
      (
        .json(.mended(.innerQuote, in: Excerpt("title"))),
        "“title” holds quotation marks that JSON wants escaped; they were kept."
      ),
      (
        .json(.mended(.missingQuote, in: Excerpt("title"))),
        "“title” lacks its last quotation mark; it was taken to end before the next name."
      ),
      (.page(.addressesLeftOut(1)), "1 e-mail address or number that stands for a person: left out."),
      (.page(.addressesLeftOut(2)), "2 e-mail addresses or numbers that stand for a person: left out."),
      (.feed(.settings(1)), "1 entry left out: the blog's template and settings."),
      (
        .ofFeed(.shape(.dropped(Excerpt("title"), .noText(ofComment: false), .leftOut))),
        "of the feed, “title” is no text; it was left out."
      ),
      (.inLine(4, .json(.cut(.feed))), "line 4: the feed ends too early; what should follow is missing."),
      (
        .joining(.doubleWithdrawn(of: "a", replies: 1)),
        "it says the same as a.json, word for word, and was withdrawn: its status is now “trash”. 1 reply went with it."
      ),
    ] as [(ImportFact, String)])
  func itIsSaid(_ fact: ImportFact, _ words: String) { #expect(text(fact) == "a.xml:3: \(words)") }

  @Test func manyAreOneNote() {
    var note = ImportNote(.lost, source: "a.xml", .more(7))
    note.count = 2
    #expect(note.sentence == "a.xml: 7 more of this kind. (2 times; this is the first.)")
    let other = ImportNote(.skipped, source: "b.xml", .more(7))
    #expect(ImportNote.gathered([note, other, note]).map(\.count) == [4, 1])
  }
}
