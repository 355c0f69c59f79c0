import Blog

/// What a list over all blogs is called.
public struct GatheringWords: Hashable, Sendable {
  private let gathering: Gathering

  /// Of a list.
  public init(_ gathering: Gathering) { self.gathering = gathering }

  /// The words.
  public var text: String {
    switch gathering {
    case .new: say("All new", fi: "Kaikki uudet")
    case .answers: say("Answers to me", fi: "Vastaukset minulle")
    case .starred: say("Starred", fi: "Tähditetyt")
    case .mine: say("Mine", fi: "Omat")
    case .everything: say("All blogs", fi: "Kaikki blogit")
    }
  }
}

/// How the order of blogs is named.
public struct ShelfOrderWords: Hashable, Sendable {
  private let order: ShelfOrder

  /// Of an order in its direction.
  public init(_ order: ShelfOrder) { self.order = order }

  /// What stands first.
  public var text: String {
    switch (order.key, order.isReversed) {
    case (.settings, false): say("as listed", fi: "asetusten mukaan")
    case (.settings, true): say("as listed, last first", fi: "asetusten mukaan lopusta")
    case (.name, false): say("by name", fi: "nimen mukaan")
    case (.name, true): say("by name, Z first", fi: "nimen mukaan, Ö ensin")
    case (.new, false): say("most new first", fi: "eniten uutta ensin")
    case (.new, true): say("least new first", fi: "vähiten uutta ensin")
    case (.latest, false): say("looked at last first", fi: "viimeksi haettu ensin")
    case (.latest, true): say("looked at longest ago first", fi: "kauimmin hakematta ensin")
    case (.trouble, false): say("trouble first", fi: "vialliset ensin")
    case (.trouble, true): say("trouble last", fi: "vialliset viimeisenä")
    }
  }

  /// As a sentence.
  var sentence: String { text.prefix(1).uppercased() + text.dropFirst() + "." }
}

/// What the list of blogs says beside names.
public enum ShelfWords: Hashable, Sendable {
  case title
  /// So many blogs, and so many of them cannot be read or had.
  case blogs(Int, inTrouble: Int)
  case posts(Int)
  /// `12 new`
  case newPosts(Int)
  case newComments(Int)
  case drafts(Int)
  /// So many replies do not go on before the person did something.
  case repliesInNeed(Int)
  /// The blog is being asked.
  case looking
  /// It was not counted yet.
  case counting
  case slow
  case unreadable
  /// Of its last sync.
  case sync(SyncStanding)
  /// Which of how many rows.
  case row(Int, of: Int)
  /// Servers are being asked: so many of so many are done.
  case syncing(Int, of: Int)

  /// The words.
  public var text: String {
    switch self {
    case .title: say("Blogs", fi: "Blogit")
    case .blogs(let count, 0): Counted.blogs.text(count)
    case .blogs(let count, let inTrouble):
      say(
        "\(Counted.blogs.text(count)), \(inTrouble) in trouble",
        fi: "\(Counted.blogs.text(count)), \(inTrouble) viallista")
    case .posts(let count): Counted.posts.text(count)
    case .newPosts(let count): "\(count)"
    case .newComments(let count): "+\(count)"
    case .drafts(let count): "✎\(count)"
    case .repliesInNeed(let count): "✗\(count)"
    case .looking: say("looking …", fi: "haetaan …")
    case .counting: "…"
    case .slow: say("does not answer", fi: "ei vastaa")
    case .unreadable: say("cannot be read", fi: "ei voi lukea")
    case .sync(let standing): Self.remark(standing)
    case .row(let row, let count): say("Row \(row) of \(count)", fi: "Rivi \(row)/\(count)")
    case .syncing(let done, let count):
      say("Looking for news: \(done) of \(count)", fi: "Haetaan uutta: \(done)/\(count)")
    }
  }

  /// Cells of the column that says what the last sync was like, in a list of usual width.
  public static var narrowStanding: Int { Language.current == .finnish ? 20 : 18 }
  /// The same in a wide one.
  public static var wideStanding: Int { Language.current == .finnish ? 31 : 24 }

  private static func remark(_ standing: SyncStanding) -> String {
    switch SyncRemark(standing) {
    case nil: ""
    case .looked(let age): age.text ?? ""
    case .offline(let age): say("offline", fi: "ei verkkoa") + (age.text.map { "; \($0)" } ?? "")
    case .failed: standing.trouble?.fault.short ?? ""
    case .incomplete: say("not all here yet", fi: "ei vielä kokonaan täällä")
    case .never: say("never looked at", fi: "ei haettu koskaan")
    }
  }
}

/// The signs that stand before blogs, and what stands behind their names.
public enum ShelfSign: Hashable, Sendable, CaseIterable {
  case new, trouble, posts, comments, drafts, replies

  /// As it stands there.
  public var sign: String {
    switch self {
    case .new: "●"
    case .trouble: "⚠"
    case .posts: "12"
    case .comments: "+40"
    case .drafts: "✎2"
    case .replies: "✗1"
    }
  }

  /// What it means.
  public var text: String {
    switch self {
    case .new: say("something is new", fi: "jotakin uutta")
    case .trouble: say("cannot be read, or cannot be had", fi: "lukeminen tai haku ei onnistu")
    case .posts: say("so many posts were not read", fi: "näin monta kirjoitusta lukematta")
    case .comments: say("so many comments were not read", fi: "näin monta kommenttia lukematta")
    case .drafts: say("so many drafts of yours wait", fi: "näin monta omaa luonnosta odottaa")
    case .replies:
      say(
        "so many replies did not arrive and need you",
        fi: "näin monta vastausta jäi matkalle")
    }
  }

  /// What stands above them in help.
  public static var title: String { say("Signs in the list of blogs", fi: "Blogien luettelon merkit") }
}
