/// A post as the person who writes it has it in an editor: a head of a few lines between `---`, and below it the text.
public struct PostManuscript: Hashable, Sendable {
  /// May be empty: a note without a title.
  public var title: String
  /// In the writer's order.
  public var tags: [String]
  /// Nil stands for the moment when the post is saved.
  public var date: Timestamp?
  /// Whether it is not to be published yet.
  public var isDraft: Bool
  /// The post's own words, Markdown.
  public var text: String

  /// Memberwise.
  public init(title: String = "", tags: [String] = [], date: Timestamp? = nil, isDraft: Bool = false, text: String = "")
  {
    self.title = title
    self.tags = tags
    self.date = date
    self.isDraft = isDraft
    self.text = text
  }

  /// What a head may say.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    case title, tags, date, draft
  }

  /// Above and below the head.
  static let fence = "---"

  /// As an editor gets it.
  ///
  /// - Parameter hints: lines for the person, which are no part of the post.
  public func written(hints: [String] = []) -> String {
    let head =
      hints.map { "# " + $0 } + [
        Self.line(.title, HeadValue.written(title)),
        Self.line(.tags, HeadValue.written(tags)),
        Self.line(.date, date?.text ?? ""),
        Self.line(.draft, isDraft ? "yes" : "no"),
      ]
    return ([Self.fence] + head + [Self.fence, "", text]).joined(separator: "\n") + (text.isEmpty ? "" : "\n")
  }

  private static func line(_ name: Name, _ value: String) -> String {
    value.isEmpty ? "\(name.rawValue):" : "\(name.rawValue): \(value)"
  }
}

/// Why a head cannot be taken as it stands. Nothing is guessed: a wrong date would put a post in a wrong place.
public struct ManuscriptFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// There is no second line of three hyphens.
    case unfinished
    /// A line that is no `name: value`.
    case noName(String)
    case unknownName(String)
    case saidTwice(PostManuscript.Name)
    case notADate(String)
    case notYesOrNo(String)
  }

  /// Of the text, from 1.
  public var line: Int
  /// What is wrong in it.
  public var reason: Reason

  /// Memberwise.
  public init(line: Int, _ reason: Reason) {
    self.line = line
    self.reason = reason
  }
}
