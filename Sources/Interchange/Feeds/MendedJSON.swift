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
        // It is none of the members, but stands where it begins; inside of another one it is part of that.
        let around = members.last { $0.offset <= repair.offset }
        let isInside = around.map { Self.isInside($0, repair.offset, text) } ?? false
        key = isInside ? key : Self.name(at: repair.offset, in: text)
        if let key { unread.insert(key) }
      }
      if repair.reason == .halfCharacter, let key { damaged.insert(key) }
      let fact = JSONFact.mended(repair.reason.fact, in: key.map { Excerpt($0) })
      guard said.insert(fact).inserted else { continue }
      troubles.append((repair.isLoss ? .lost : .guessed, line + position.line - 1, fact))
    }
  }

  /// Whether a place lies in the list or object of a member.
  private static func isInside(_ member: JSON.Member, _ offset: Int, _ text: [UInt8]) -> Bool {
    guard member.value.elements != nil || member.value.members != nil else { return false }
    var place = member.value.offset
    var depth = 0
    while place < min(offset, text.count) {
      switch text[place] {
      case UInt8(ascii: "\""):
        place += 1
        while place < offset, place < text.count, text[place] != UInt8(ascii: "\"") {
          place += text[place] == UInt8(ascii: "\\") ? 2 : 1
        }
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return false }
      default: break
      }
      place += 1
    }
    return depth > 0
  }

  /// The name of a member that begins at a place, where it has one: in quotation marks of any kind, or in none.
  private static func name(at offset: Int, in text: [UInt8]) -> String? {
    guard offset < text.count, let first = text[offset...].first else { return nil }
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    let start = isQuoted ? offset + 1 : offset
    let name = text[start...].prefix(100).prefix { byte in
      isQuoted ? byte != first : byte > 0x20 && !":,{}[]\"'/#".utf8.contains(byte)
    }
    guard !name.isEmpty, name.endIndex < text.count, isQuoted ? text[name.endIndex] == first : true else { return nil }
    let rest = text[(name.endIndex + (isQuoted ? 1 : 0))...].first { $0 > 0x20 }
    guard isQuoted || rest == UInt8(ascii: ":") else { return nil }
    return String(decoding: name, as: UTF8.self)
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
    case .innerQuote: .innerQuote
    case .missingQuote: .missingQuote
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
