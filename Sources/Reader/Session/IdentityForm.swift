import Blog
import Words

/// Who signs replies, asked for in one form of three lines.
public struct IdentityForm: Equatable, Sendable {
  /// A line of it.
  enum Field: Int, Equatable, Sendable, CaseIterable {
    case name, email, site
  }

  /// What stands in each line, but for the one that is written.
  private var texts: [String]
  /// The line that is written.
  private(set) var field = Field.name
  /// The line whose text is not what it asks for.
  private(set) var fault: Field?

  /// With what is known.
  init(_ identity: Identity?) { texts = [identity?.name ?? "", identity?.email ?? "", identity?.url ?? ""] }

  /// What stands in a line.
  func text(of field: Field) -> String { texts[field.rawValue] }

  /// What stands before a line.
  func label(of field: Field) -> PromptLabel {
    switch field {
    case .name: .name
    case .email: .email(isAgain: fault == .email)
    case .site: .homePage(isAgain: fault == .site)
    }
  }

  /// Keeps the line that is written, and goes on to another, round the end.
  mutating func go(by step: Int, keeping text: String) {
    texts[field.rawValue] = text
    let count = Field.allCases.count
    field = Field.allCases[(field.rawValue + step + count) % count]
  }

  /// Whether the line that is written is the last.
  var isAtEnd: Bool { field == .site }

  /// Who it is; nil where a line is wrong, which is the one that is written then.
  mutating func identity(keeping text: String) -> Identity? {
    texts[field.rawValue] = text
    let values = texts.map(Prompt.trimmed)
    fault = nil
    if !values[1].isEmpty, !Self.isAddress(values[1]) { fault = .email }
    if !values[2].isEmpty, !values[2].hasPrefix("https://"), !values[2].hasPrefix("http://") { fault = fault ?? .site }
    if let fault { field = fault }
    guard fault == nil, !values[0].isEmpty else { return nil }
    return Identity(
      name: values[0], email: values[1].isEmpty ? nil : values[1], url: values[2].isEmpty ? nil : values[2])
  }

  /// Something, an @, something with a dot: who mistypes more than that is told by the blog.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(where: \.isWhitespace)
  }
}

extension Prompt {
  /// Asks who signs replies.
  static func identity(_ form: IdentityForm) -> Prompt {
    Prompt(.identity(form), label: form.label(of: form.field), text: form.text(of: form.field))
  }

  /// Goes to another line of a form; a prompt of one line stays as it is.
  mutating func go(by step: Int) {
    guard case .identity(var form) = purpose else { return }
    form.go(by: step, keeping: text.text)
    self = .identity(form)
  }

  /// The next line of a form, or what follows from its last.
  func accept(_ form: IdentityForm) -> [Request] {
    guard !form.isAtEnd else { return finish(form) }
    var form = form
    if form.field == .name, Self.trimmed(text.text).isEmpty { return [.say(.replies(.needsName))] }
    form.go(by: 1, keeping: text.text)
    return [.screen(.prompt(.identity(form)))]
  }

  /// What follows from the whole form.
  func finish(_ form: IdentityForm) -> [Request] {
    var form = form
    if let identity = form.identity(keeping: text.text) {
      return [.remember(.identity(identity)), .screen(.sign(identity))]
    }
    return form.fault == nil ? [.say(.replies(.needsName))] : [.screen(.prompt(.identity(form)))]
  }
}
