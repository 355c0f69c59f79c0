import Blog

/// A blog of a list (OPML), and what is to become of it.
public struct SubscriptionRow: Hashable, Sendable {
  /// What is to become of it.
  public enum Fate: Hashable, Sendable {
    case new
    /// It is listed already, under this name.
    case here(name: String)
    /// No address in it can be followed.
    case unusable
  }

  /// What the list calls it.
  public var title: String
  /// What would be asked.
  public var address: String
  /// What is to become of it.
  public var fate: Fate

  /// Memberwise.
  public init(title: String, address: String, fate: Fate) {
    self.title = title
    self.address = address
    self.fate = fate
  }

  /// What stands before the title: four columns.
  public var sign: String {
    switch fate {
    case .new: say("new ", fi: "uusi")
    case .here: say("here", fi: "on  ")
    case .unusable: say("no  ", fi: "ei  ")
    }
  }

  /// What stands behind the address; empty where nothing does.
  public var remark: String {
    switch fate {
    case .new: ""
    case .here(let name): say("  as “\(name)”", fi: "  nimellä ”\(name)”")
    case .unusable: say("  no address on the web", fi: "  ei verkko-osoitetta")
    }
  }
}

/// What a list holds, by what becomes of it.
public struct SubscriptionCounts: Hashable, Sendable {
  /// To be added.
  public var new = 0
  /// Listed already.
  public var here = 0
  /// Without an address that can be followed.
  public var unusable = 0
  /// Named in the list once more.
  public var repeated = 0

  /// None yet.
  public init() {}
}

/// What is said of a list of blogs.
public enum SubscriptionNotice: Hashable, Sendable {
  case counts(SubscriptionCounts, file: String)
  /// What of it could not be read.
  case note(ImportNote)
  /// Which one's turn it is.
  case turn(Int, of: Int, address: String)
  /// All are through, and so many failed.
  case added(Int, failed: Int)
  /// It was ended by a signal, with so many added.
  case stopped(Int)
  /// The person said no.
  case notAdded
  /// A blog that is not written into a list for others.
  case leftOut(blog: String)

  /// One line.
  public var text: String {
    switch self {
    case .counts(let counts, let file): "\(quoted(file)): \(Self.words(counts))."
    case .note(let note): note.sentence
    case .turn(let number, let count, let address):
      say("\(numeral(number)) of \(numeral(count)): \(address)", fi: "\(numeral(number))/\(numeral(count)): \(address)")
    case .added(let count, 0): say("\(Counted.blogs.text(count)) added.", fi: "Lisätty \(Counted.blogs.text(count)).")
    case .added(let count, let failed):
      say(
        "\(Counted.blogs.text(count)) added, \(numeral(failed)) not. The same command tries those again.",
        fi:
          "Lisätty \(Counted.blogs.text(count)), \(numeral(failed)) jäi lisäämättä. Sama komento yrittää niitä uudelleen."
      )
    case .stopped(let count):
      say(
        "stopped; \(Counted.blogs.text(count)) added. The same command goes on from there.",
        fi: "keskeytetty; lisätty \(Counted.blogs.text(count)). Sama komento jatkaa siitä.")
    case .notAdded: say("nothing was added.", fi: "mitään ei lisätty.")
    case .leftOut(let blog):
      say(
        "\(blog) is left out: it has no feed on the web that is known here.",
        fi: "\(blog) jätetään pois: sillä ei ole tunnettua syötettä verkossa.")
    }
  }

  private static func words(_ counts: SubscriptionCounts) -> String {
    var parts = [say("\(Counted.blogs.text(counts.new)) to add", fi: "lisättävänä \(Counted.blogs.text(counts.new))")]
    if counts.here > 0 {
      parts.append(say("\(numeral(counts.here)) here already", fi: "\(numeral(counts.here)) on jo täällä"))
    }
    if counts.unusable > 0 {
      parts.append(
        say(
          "\(numeral(counts.unusable)) without an address on the web",
          fi: "\(numeral(counts.unusable)) ilman verkko-osoitetta"))
    }
    if counts.repeated > 0 {
      parts.append(say("\(numeral(counts.repeated)) named twice", fi: "\(numeral(counts.repeated)) mainittu kahdesti"))
    }
    return parts.joined(separator: ", ")
  }
}

/// Why a list of blogs is not taken in.
public enum SubscriptionFault: Hashable, Sendable {
  /// The file is something else; the name of its first element, where it is XML.
  case otherKind(file: String, root: String?)
  case unreadable(file: String, ImportFact)
  case noneInIt(file: String)
  case noTerminalToAsk

  var text: String {
    switch self {
    case .otherKind(let file, let root):
      say(
        "\(quoted(file)) is no list of blogs (OPML)\(root.map { ": its first element is \(quoted($0))" } ?? ""). Exports and "
          + "feeds come in by “lukija import”.",
        fi:
          "\(quoted(file)) ei ole blogiluettelo (OPML)\(root.map { ": sen ensimmäinen elementti on \(quoted($0))" } ?? ""). "
          + "Vientitiedostot ja syötteet tuo ”lukija import”.")
    case .unreadable(let file, let fact): "\(quoted(file)): \(fact.text)"
    case .noneInIt(let file): say("\(quoted(file)) names no blog.", fi: "\(quoted(file)) ei nimeä yhtään blogia.")
    case .noTerminalToAsk:
      say(
        "there is no terminal to ask on, and nothing was added. --yes adds without asking.",
        fi: "päätettä kysymistä varten ei ole, eikä mitään lisätty. --yes lisää kysymättä.")
    }
  }
}
