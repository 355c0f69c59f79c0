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
    case .new: "new "
    case .here: "here"
    case .unusable: "no  "
    }
  }

  /// What stands behind the address; empty where nothing does.
  public var remark: String {
    switch fate {
    case .new: ""
    case .here(let name): "  as “\(name)”"
    case .unusable: "  no address on the web"
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
    case .turn(let number, let count, let address): "\(number) of \(count): \(address)"
    case .added(let count, 0): "\(Counted.blogs.text(count)) added."
    case .added(let count, let failed):
      "\(Counted.blogs.text(count)) added, \(failed) not. The same command tries those again."
    case .stopped(let count): "stopped; \(Counted.blogs.text(count)) added. The same command goes on from there."
    case .notAdded: "nothing was added."
    case .leftOut(let blog): "\(blog) is left out: it has no feed on the web that is known here."
    }
  }

  private static func words(_ counts: SubscriptionCounts) -> String {
    var parts = ["\(Counted.blogs.text(counts.new)) to add"]
    if counts.here > 0 { parts.append("\(counts.here) here already") }
    if counts.unusable > 0 { parts.append("\(counts.unusable) without an address on the web") }
    if counts.repeated > 0 { parts.append("\(counts.repeated) named twice") }
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
      "\(quoted(file)) is no list of blogs (OPML)\(root.map { ": its first element is \(quoted($0))" } ?? ""). Exports and "
        + "feeds come in by “lukija import”."
    case .unreadable(let file, let fact): "\(quoted(file)): \(fact.text)"
    case .noneInIt(let file): "\(quoted(file)) names no blog."
    case .noTerminalToAsk: "there is no terminal to ask on, and nothing was added. --yes adds without asking."
    }
  }
}
