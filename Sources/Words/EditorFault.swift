/// What was amiss when an editor came back: how it ended, what became of its file, what else it left.
public struct EditorFault: Hashable, Sendable {
  var ending: ProgramEnding?
  var file: File?
  /// Other files in its folder that have words in them.
  public var others: [String]

  /// What became of the editor's file.
  public enum File: Hashable, Sendable {
    /// No folder for it can be made in this one.
    case noFolder(parent: String, code: Int32)
    case unwritable(code: Int32)
    /// The editor goes on with it.
    case inUse(path: String)
    case empty
    /// It was read as another encoding, and is kept.
    case converted(from: String, path: String)
    case unusable(path: String, Unusable)
  }

  /// Why nothing in a file can be a text.
  public enum Unusable: Hashable, Sendable {
    case gone
    case unreadable(code: Int32)
    case notPlain
    case tooLarge(limit: Int)
  }

  /// Something of these was amiss.
  public init(ending: ProgramEnding? = nil, file: File? = nil, others: [String] = []) {
    self.ending = ending
    self.file = file
    self.others = others
  }

  /// Whether its text is whole, and was only read as another encoding than UTF-8.
  public var isOnlyConversion: Bool {
    if case .converted = file { ending == nil && others.isEmpty } else { false }
  }

  /// What goes on after “the editor did not end well:”.
  public var text: String {
    let parts = [ending?.sentence, file?.sentence].compactMap(\.self).joined(separator: " ")
    guard !others.isEmpty else { return parts }
    let before = parts.isEmpty ? "it" : "\(parts.dropLast()) and"
    return "\(before) left other words in \(others.joined(separator: ", "))."
  }
}

extension EditorFault.File {
  fileprivate var sentence: String {
    switch self {
    case .noFolder(let parent, let code):
      "no folder for its file can be made in \(parent): \(systemMessage(code))."
    case .unwritable(let code): "its file cannot be written: \(systemMessage(code))."
    case .inUse(let path): "it goes on with \(path)."
    case .empty: "its file is empty."
    case .converted(let encoding, let path): "its file is no UTF-8, was read as \(encoding), and is kept: \(path)."
    case .unusable(let path, .gone): "its file is gone: \(path)."
    case .unusable(let path, .unreadable(let code)): "its file cannot be read (\(systemMessage(code))): \(path)."
    case .unusable(let path, .notPlain): "its file is no plain file any more: \(path)."
    case .unusable(let path, .tooLarge(let limit)): "its file is larger than \(limit >> 20) MB: \(path)."
    }
  }
}
