/// A fault as this machine remembers it: its word, and what else its sentence needs.
extension SyncFault {
  /// Until when the server wants to be left alone.
  public var until: Timestamp? {
    switch self {
    case .rateLimited(let until), .maintenance(let until): until
    default: nil
    }
  }

  /// What its word does not tell, but for ``until``; nil where that is nothing.
  public var detail: String? {
    switch self {
    case .hostNotFound(let host): host
    case .moved(let target), .redirectRefused(let target): target
    case .serverError(let status): String(status)
    case .answerBroken(let breakage): breakage.detail
    default: nil
    }
  }

  /// What was kept; nil where this version knows no such word.
  public init?(word: String, detail: String?, until: Timestamp?) {
    let plain: [SyncFault] = [
      .offline, .refused, .proxy, .timedOut, .tls(.untrusted), .tls(.expired), .tls(.wrongName), .tls(.old),
      .tls(.notSpoken), .tls(.other), .redirectLoop, .notFound, .gone, .loginNeeded, .loginFailed, .forbiddenBySite,
      .tooBig, .notABlog, .noAddress, .cancelled, .libraryMissing, .diskFull, .readOnly, .locked,
    ]
    let detailed: [SyncFault] = [
      .hostNotFound(host: detail ?? ""), .moved(to: detail ?? ""), .redirectRefused(to: detail ?? ""),
      .serverError(status: detail.flatMap { Int($0) } ?? 500), .rateLimited(until: until), .maintenance(until: until),
      .answerBroken(Breakage(detail: detail)),
    ]
    guard let fault = (plain + detailed).first(where: { $0.word == word }) else { return nil }
    self = fault
  }
}

extension SyncFault.Breakage {
  private static let plain: [(word: String, breakage: Self)] = [
    ("empty", .empty), ("cut", .cut), ("web_page", .webPage), ("other_kind", .otherKind), ("unreadable", .unreadable),
  ]
  /// Before the words that stood before the data.
  private static let textMark = "text:"

  fileprivate var detail: String {
    if case .textBefore(let text) = self { return Self.textMark + text.text }
    return Self.plain.first { $0.breakage == self }?.word ?? "unreadable"
  }

  fileprivate init(detail: String?) {
    if let detail, detail.hasPrefix(Self.textMark) {
      self = .textBefore(Excerpt(String(detail.dropFirst(Self.textMark.count))))
    } else {
      self = Self.plain.first { $0.word == detail }?.breakage ?? .unreadable
    }
  }
}
