/// What is said of a row of the key table, by its name.
public enum KeyHelp: Hashable, Sendable {
  case moving(MovingKeys)
  case shelf(ShelfKeys)
  case posts(PostKeys)
  case thread(ThreadKeys)
  case looking(LookingKeys)
  case marking(MarkingKeys)
  case replying(ReplyingKeys)
  case ownPosts(OwnPostKeys)
  case writing(WritingKeys)
  case asking(AskingKeys)
  case editing(EditingKeys)

  /// The row's name on the command line: "next-post".
  public var commandName: String {
    var bytes: [UInt8] = []
    for byte in caseName.utf8 {
      if Self.isCapital(byte) { bytes.append(UInt8(ascii: "-")) }
      bytes.append(Self.isCapital(byte) ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether that is its name. Makes no text: a whole table may be asked.
  public func isCalled(_ commandName: String) -> Bool {
    var wanted = commandName.utf8.makeIterator()
    for byte in caseName.utf8 {
      if Self.isCapital(byte), wanted.next() != UInt8(ascii: "-") { return false }
      if wanted.next() != (Self.isCapital(byte) ? byte | 0x20 : byte) { return false }
    }
    return wanted.next() == nil
  }

  /// As the sources have it, in ASCII: `nextPost`.
  private var caseName: String {
    switch self {
    case .moving(let row): row.rawValue
    case .shelf(let row): row.rawValue
    case .posts(let row): row.rawValue
    case .thread(let row): row.rawValue
    case .looking(let row): row.rawValue
    case .marking(let row): row.rawValue
    case .replying(let row): row.rawValue
    case .ownPosts(let row): row.rawValue
    case .writing(let row): row.rawValue
    case .asking(let row): row.rawValue
    case .editing(let row): row.rawValue
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  /// One line.
  public var text: String {
    switch self {
    case .moving(let row): row.text
    case .shelf(let row): row.text
    case .posts(let row): row.text
    case .thread(let row): row.text
    case .looking(let row): row.text
    case .marking(let row): row.text
    case .replying(let row): row.text
    case .ownPosts(let row): row.text
    case .writing(let row): row.text
    case .asking(let row): row.text
    case .editing(let row): row.text
    }
  }

  /// A word or two for the status line; nil where the row is not worth a hint.
  public var hint: String? {
    switch self {
    case .shelf(let row): row.hint
    case .posts(let row): row.hint
    case .thread(let row): row.hint
    case .looking(let row): row.hint
    case .replying(let row): row.hint
    case .writing(let row): row.hint
    case .asking(let row): row.hint
    case .moving, .marking, .ownPosts, .editing: nil
    }
  }
}

/// The parts of the key table, in the order of help.
public enum KeySection: Hashable, Sendable, CaseIterable {
  case moving, shelf, posts, thread, looking, marking, replying, ownPosts, writing, asking

  /// What stands above it.
  public var title: String {
    switch self {
    case .moving: say("Moving", fi: "Liikkuminen")
    case .shelf: say("Blogs", fi: "Blogit")
    case .posts: say("Posts and panes", fi: "Kirjoitukset ja ruudut")
    case .thread: say("The comment thread", fi: "Keskustelu")
    case .looking: say("Looking", fi: "Etsiminen ja katselu")
    case .marking: say("Marking", fi: "Merkitseminen")
    case .replying: say("Replying", fi: "Vastaaminen")
    case .ownPosts: say("Posts of your own", fi: "Omat kirjoitukset")
    case .writing: say("Writing", fi: "Kirjoittaminen")
    case .asking: say("Asking", fi: "Kysymykset ja ikkunat")
    }
  }
}
