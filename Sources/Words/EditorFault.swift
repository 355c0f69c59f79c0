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
    let left = others.joined(separator: ", ")
    return say(
      (parts.isEmpty ? "it" : "\(parts.dropLast()) and") + " left other words in \(left).",
      fi: (parts.isEmpty ? "se" : "\(parts.dropLast()), ja se") + " jätti muuta tekstiä: \(left).")
  }
}

extension EditorFault.File {
  fileprivate var sentence: String {
    switch self {
    case .noFolder(let parent, let code):
      say(
        "no folder for its file can be made in \(parent): \(systemMessage(code)).",
        fi: "sen tiedostolle ei voi luoda kansiota kansioon \(parent): \(systemMessage(code)).")
    case .unwritable(let code):
      say(
        "its file cannot be written: \(systemMessage(code)).",
        fi: "sen tiedostoon ei voi kirjoittaa: \(systemMessage(code)).")
    case .inUse(let path): say("it goes on with \(path).", fi: "se jatkaa tiedostolla \(path).")
    case .empty: say("its file is empty.", fi: "sen tiedosto on tyhjä.")
    case .converted(let encoding, let path):
      say(
        "its file is no UTF-8, was read as \(encoding), and is kept: \(path).",
        fi: "sen tiedosto ei ole UTF-8:aa; se luettiin merkistönä \(encoding) ja on tallessa: \(path).")
    case .unusable(let path, .gone): say("its file is gone: \(path).", fi: "sen tiedosto on kadonnut: \(path).")
    case .unusable(let path, .unreadable(let code)):
      say(
        "its file cannot be read (\(systemMessage(code))): \(path).",
        fi: "sen tiedostoa ei voi lukea (\(systemMessage(code))): \(path).")
    case .unusable(let path, .notPlain):
      say("its file is no plain file any more: \(path).", fi: "sen tiedosto ei ole enää tavallinen tiedosto: \(path).")
    case .unusable(let path, .tooLarge(let limit)):
      say(
        "its file is larger than \(limit >> 20) MB: \(path).",
        fi: "sen tiedosto on suurempi kuin \(limit >> 20) Mt: \(path).")
    }
  }
}
