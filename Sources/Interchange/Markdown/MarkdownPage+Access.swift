import Blog

/// What closes a page to everybody or to most, in the words of the programs that people add to a generator. Names are
/// compared by their letters: `is_private` is `isPrivate`.
extension MarkdownPage {
  private static let unfinished: Set<String> = ["unpublished", "isunpublished", "unfinished", "iswip", "notready"]
  private static let closed: Set<String> = [
    "hide", "ishidden", "isprivate", "isunlisted", "membersonly", "memberonly", "subscribersonly", "paidonly", "secret",
    "issecret", "internal", "excludefromcollections", "disabled", "ignored",
  ]
  private static let open: Set<String> = [
    "public", "ispublic", "listed", "islisted", "visible", "isvisible", "routable", "discoverable",
  ]
  private static let states: Set<String> = [
    "state", "stage", "poststatus", "publishstatus", "publicationstatus", "workflow", "postvisibility", "access",
    "accesslevel", "audience",
  ]
  private static let locks: Set<String> = [
    "encrypt", "encrypted", "isencrypted", "encryption", "protect", "protected", "isprotected", "passwordprotected",
    "haspassword",
  ]
  private static let passwords: Set<String> = ["passwd", "passphrase", "passcode", "pass", "pwd", "pw", "passwords"]
  private static let ends: Set<String> = ["expirydate", "expirationdate", "expires", "expireson", "unpublishdate"]
  /// Whom a blog's paid texts are for.
  private static let fewReaders: Set<String> = [
    "members", "member", "paid", "subscribers", "subscriber", "patrons", "password", "protected", "encrypted",
    "internal",
    "none", "me", "self", "restricted", "archived",
  ]
  private static let accessNames = unfinished.union(closed).union(open).union(states).union(locks).union(ends)

  private static func letters(_ key: String) -> String { key.lowercased().filter(\.isLetter) }

  /// Whether a name says who may read a page.
  static func isAccess(_ key: String) -> Bool {
    let name = letters(key)
    return accessNames.contains(name) || isPasswordName(name)
  }

  private static func isPasswordName(_ name: String) -> Bool {
    passwords.contains(name) || name.hasSuffix("password") && name != "haspassword"
  }

  /// Whether a member is the word that opens a page.
  static func isPassword(_ key: String, _ value: JSONValue) -> Bool {
    let name = letters(key)
    guard isPasswordName(name) || name == "secret" else { return false }
    return switch value {
    case .null, .bool: false
    case .object: false
    case .array(let list): list.contains { isPassword(key, $0) }
    case .string(let text) where text.trimmed.isEmpty || ["false", "true"].contains(text.lowercased()): false
    default: name != "secret" || truth(value) == nil
    }
  }

  private static func passwords(in values: [String: JSONValue]) -> [String] {
    values.sorted { $0.key < $1.key }.flatMap { key, value in
      isPassword(key, value) ? words(value) : passwords(within: value)
    }
  }

  private static func passwords(within value: JSONValue) -> [String] {
    switch value {
    case .object(let members): passwords(in: members)
    case .array(let list): list.flatMap(passwords(within:))
    default: []
    }
  }

  private static func words(_ value: JSONValue) -> [String] {
    if case .array(let list) = value { return list.flatMap(words) }
    return value.words.map { [$0] } ?? []
  }

  /// The word that opens the page. It is kept where those of protected posts are, and nowhere else.
  var password: String? {
    let all = Self.passwords(in: matter?.texts ?? [:])
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }

  private func values(named names: Set<String>) -> [JSONValue] {
    (matter?.values ?? [:]).filter { names.contains(Self.letters($0.key)) }.sorted { $0.key < $1.key }.map(\.value)
      .filter { if case .null = $0 { false } else { true } }
  }

  var isPasswordProtected: Bool {
    password != nil || values(named: Self.locks).contains { Self.truth($0) != false }
      || (matter?.values ?? [:]).contains { Self.isPasswordName(Self.letters($0.key)) && Self.truth($0.value) == true }
  }

  /// What else than a draft's and a hidden page's own words keeps it from its readers.
  func closedStatus(_ now: Timestamp?) -> PostStatus? {
    if values(named: Self.unfinished).contains(where: { Self.truth($0) == true }) { return .draft }
    if values(named: Self.closed).contains(where: { Self.truth($0) == true }) { return .private }
    if values(named: Self.open).contains(where: { Self.truth($0) == false }) { return .private }
    for word in values(named: Self.states).flatMap(Self.words) {
      if Self.fewReaders.contains(word.trimmed.lowercased()) { return .private }
      switch Self.status(word) {
      case .published, .other: continue
      case let status: return status
      }
    }
    if let now, values(named: Self.ends).flatMap(Self.words).contains(where: { Self.isOver($0, now) }) {
      return .private
    }
    return nil
  }

  private static func isOver(_ date: String, _ now: Timestamp) -> Bool {
    DateReader.read(date).map { $0.timestamp.seconds <= now.seconds } ?? false
  }
}
