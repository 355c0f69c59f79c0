import Blog
import TextFormats

/// JSON of another program, as far as it can be read, and what is to be said about it.
struct MendedJSON {
  let json: JSON
  /// The members of the object that have something unreadable in them.
  private(set) var unread: Set<String> = []
  /// The members of the object in which a code stands for half a character.
  private(set) var damaged: Set<String> = []
  private var troubles: [(kind: ImportNote.Kind, line: Int, fact: JSONFact)] = []

  /// - Parameter line: where the text begins in its file, from 1.
  /// - Throws: why, where nothing can be made of it.
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
  func say(_ note: (ImportNote.Kind, _ line: Int, JSONFact) -> Void) {
    for trouble in troubles { note(trouble.kind, trouble.line, trouble.fact) }
  }

  private mutating func take(_ repairs: [JSONRepair], in text: [UInt8], _ line: Int) {
    let members = json.members ?? []
    let positions = TextPosition.positions(of: repairs.map(\.offset), in: text)
    var said: Set<JSONFact> = []
    for (repair, position) in zip(repairs, positions) {
      var key = members.last { $0.offset <= repair.offset }?.key
      if repair.reason == .unreadable {
        // It is none of the members, but stands where it begins.
        key = Self.name(at: repair.offset, in: text) ?? key
        if let key { unread.insert(key) }
      }
      if repair.reason == .halfCharacter, let key { damaged.insert(key) }
      let fact = JSONFact.mended(repair.reason.fact, in: key.map { Excerpt($0) })
      guard said.insert(fact).inserted else { continue }
      troubles.append((repair.isLoss ? .lost : .guessed, line + position.line - 1, fact))
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
  fileprivate var fact: JSONFact.Mending {
    switch self {
    case .controlCharacter: .controlCharacter
    case .badEscape: .badEscape
    case .halfCharacter: .halfCharacter
    case .bareWord: .bareWord
    case .bareKey: .bareKey
    case .missingComma: .missingComma
    case .extraComma: .extraComma
    case .unreadable: .unreadable
    case .trailingText: .trailingText
    case .notUTF8: .notUTF8
    }
  }
}

extension InputFault {
  /// - Parameter line: where the text begins in its file, from 1.
  init(_ fault: JSONFault, in text: [UInt8], line: Int) {
    switch fault.reason {
    case .tooDeep: self.init(.json(.tooDeep))
    case .empty: self.init(.source(.empty))
    case .endsInside: self.init(.json(.endsEarly))
    default:
      let place = TextPosition.positions(of: [fault.offset], in: text).first?.line ?? 1
      self.init(.json(.broken(line: line + place - 1)))
    }
  }
}
