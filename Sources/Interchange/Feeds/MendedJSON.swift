import Blog
import TextFormats

/// JSON of another program, as far as it can be read, and what is to be said about it.
struct MendedJSON {
  let json: JSON
  /// The members of the object that have something unreadable in them.
  private(set) var unread: Set<String> = []
  /// The members of the object in which a code stands for half a character.
  private(set) var damaged: Set<String> = []
  private var troubles: [(kind: ImportNote.Kind, line: Int, sentence: String)] = []

  /// - Parameter line: where the text begins in its file, from 1.
  /// - Throws: a sentence where nothing can be made of it.
  init(_ text: ArraySlice<UInt8>, line: Int) throws(InputFault) {
    let text = Array(text)
    let repairs: [JSONRepair]
    do throws(JSONFault) {
      (json, repairs) = try JSONParser.parseLeniently(text)
    } catch {
      throw InputFault(error, in: text, line: line)
    }
    take(repairs.sorted { $0.offset < $1.offset }, in: text, line)
  }

  /// Whether nothing is missing.
  var isWhole: Bool { unread.isEmpty && damaged.isEmpty && !troubles.contains { $0.kind == .lost } }

  /// Says what was read another way than it stands: one cause in one member once.
  func say(_ note: (ImportNote.Kind, _ line: Int, String) -> Void) {
    for trouble in troubles { note(trouble.kind, trouble.line, trouble.sentence) }
  }

  private mutating func take(_ repairs: [JSONRepair], in text: [UInt8], _ line: Int) {
    let members = json.members ?? []
    let positions = TextPosition.positions(of: repairs.map(\.offset), in: text)
    var said: Set<String> = []
    for (repair, position) in zip(repairs, positions) {
      var key = members.last { $0.offset <= repair.offset }?.key
      if repair.reason == .unreadable {
        // It is none of the members, but stands where it begins.
        key = Self.name(at: repair.offset, in: text) ?? key
        if let key { unread.insert(key) }
      }
      if repair.reason == .halfCharacter, let key { damaged.insert(key) }
      let sentence = repair.reason.sentence(of: key.map { Quoted.text($0) } ?? "the text")
      guard said.insert(sentence).inserted else { continue }
      troubles.append((repair.isLoss ? .lost : .guessed, line + position.line - 1, sentence))
    }
  }

  /// The name of a member that begins at a place, where it has one.
  private static func name(at offset: Int, in text: [UInt8]) -> String? {
    guard offset < text.count, text[offset] == UInt8(ascii: "\"") else { return nil }
    guard let end = text[(offset + 1)...].firstIndex(of: UInt8(ascii: "\"")), end - offset < 100 else { return nil }
    return String(decoding: text[(offset + 1)..<end], as: UTF8.self)
  }
}

extension JSONRepair.Reason {
  fileprivate func sentence(of name: String) -> String {
    switch self {
    case .controlCharacter: "\(name) holds a line break, tab or control character that JSON wants escaped; it was kept."
    case .badEscape: "\(name) holds a backslash that begins no escape of JSON's; it was kept as it stands."
    case .halfCharacter: "\(name) holds half of a character; its code stands for it."
    case .bareWord: "\(name) has a value that is written otherwise in JSON; it was taken as it stands."
    case .bareKey: "\(name) stands without quotation marks; it was taken for a name."
    case .missingComma: "a comma is missing behind \(name)."
    case .extraComma: "a comma too many stands behind \(name)."
    case .unreadable: "\(name) is not well-formed JSON; it was left out."
    case .trailingText: "there is more text behind the end of the JSON; it was left out."
    case .notUTF8: "it holds bytes that are not UTF-8; � stands for them."
    }
  }
}

extension InputFault {
  /// - Parameter line: where the text begins in its file, from 1.
  init(_ fault: JSONFault, in text: [UInt8], line: Int) {
    switch fault.reason {
    case .tooDeep: self.init("it is nested too deeply to be a feed.")
    case .empty: self.init("it is empty.")
    case .endsInside: self.init("it is not well-formed JSON: it ends too early.")
    default:
      let place = TextPosition.positions(of: [fault.offset], in: text).first?.line ?? 1
      self.init("it is not well-formed JSON on line \(line + place - 1).")
    }
  }
}
