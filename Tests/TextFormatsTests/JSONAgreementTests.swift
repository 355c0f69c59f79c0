import CustomDump
import FoundationEssentials
import SeededRandom
import Testing

import TextFormats

/// Our parser against the standard library's, which cannot say where.
@Suite struct JSONAgreementTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func whatIsWrittenIsReadTheSameByBoth(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let json = randomJSON(&random, depth: 0)
    for text in [json.prettyText, json.compactText] {
      #expect(try JSONParser.parse(text).withoutPlaces == json)
      #expect(try JSONDecoder().decode(Other.self, from: Data(text)).json == json)
    }
  }

  @Test(arguments: 0..<3000 as Range<UInt64>)
  func bothAgreeOnWhatIsJSON(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var text = randomJSON(&random, depth: 0).compactText
    for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&text, &random) }
    // What we let through on purpose: half a surrogate pair, and numbers that no Double can hold. What JSONDecoder
    // lets through: UTF-16.
    if text.prefix(4).contains(0) { return }
    let ours = try? JSONParser.parse(text).withoutPlaces
    let theirs = try? JSONDecoder().decode(Other.self, from: Data(text)).json
    if let ours, theirs == nil {
      let text = String(decoding: ours.compactText, as: UTF8.self)
      #expect(text.contains("\u{fffd}") || text.contains("inf"))
    } else {
      #expect(ours == theirs, "\(String(decoding: text, as: UTF8.self))")
    }
  }

  private func mutate(_ text: inout [UInt8], _ random: inout SeededGenerator) {
    let alphabet = Array(#"{}[]":,\/ubn0123456789eE+-.tfd8aä "#.utf8) + [0x09, 0x1B, 0x80, 0xFF]
    let place = Int.random(in: 0...max(0, text.count - 1), using: &random)
    let byte = alphabet.randomElement(using: &random) ?? 0
    switch Int.random(in: 0..<4, using: &random) {
    case 0 where !text.isEmpty: text.remove(at: place)
    case 1 where !text.isEmpty: text[place] = byte
    case 2: text.insert(byte, at: min(place, text.count))
    default: text.removeLast(min(text.count, Int.random(in: 0...3, using: &random)))
    }
  }

  private func randomJSON(_ random: inout SeededGenerator, depth: Int) -> JSON {
    switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &random) {
    case 0: return .null
    case 1: return JSON(.bool(Bool.random(using: &random)))
    case 2: return JSON(.number(String(Double.random(in: -1e20...1e20, using: &random).rounded())))
    case 3, 4: return .string(randomString(&random))
    case 5:
      return JSON(
        .array((0..<Int.random(in: 0...4, using: &random)).map { _ in randomJSON(&random, depth: depth + 1) }))
    default:
      let keys = Set((0..<Int.random(in: 0...4, using: &random)).map { _ in randomString(&random) })
      // In the order in which files are written.
      let sorted = keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return .object(sorted.map { ($0, randomJSON(&random, depth: depth + 1)) })
    }
  }

  private func randomString(_ random: inout SeededGenerator) -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "Z", "\"", "\\", "/", "\n", "\t", "\u{1b}", "\u{7f}", "ä", "€", "🌲", " ", "\u{1}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      text.unicodeScalars.append(scalars.randomElement(using: &random) ?? "a")
    }
    return text
  }
}

extension JSON {
  /// To compare with values that were never in a text.
  fileprivate var withoutPlaces: JSON {
    switch value {
    case .array(let elements): JSON(.array(elements.map(\.withoutPlaces)))
    case .object(let members):
      .object(
        Dictionary(members.map { ($0.key, $0.value.withoutPlaces) }) { _, last in last }
          .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) })
    // Numbers by their value: `1e2` is `100`.
    case .number(let text): Double(text).map { JSON(.number(String($0))) } ?? JSON(value)
    default: JSON(value)
    }
  }
}

/// Any JSON, as JSONDecoder sees it.
private struct Other: Decodable {
  let json: JSON

  struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(intValue: Int) { nil }
    init(stringValue: String) { self.stringValue = stringValue }
  }

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Key.self) {
      var members: [(String, JSON)] = []
      for key in object.allKeys { members.append((key.stringValue, try object.decode(Other.self, forKey: key).json)) }
      json = .object(members.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) })
    } else if var array = try? decoder.unkeyedContainer() {
      var elements: [JSON] = []
      while !array.isAtEnd { elements.append(try array.decode(Other.self).json) }
      json = JSON(.array(elements))
    } else {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        json = .null
      } else if let bool = try? value.decode(Bool.self) {
        json = JSON(.bool(bool))
      } else if let number = try? value.decode(Double.self) {
        json = JSON(.number(String(number)))
      } else {
        json = .string(try value.decode(String.self))
      }
    }
  }
}
