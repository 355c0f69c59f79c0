import CustomDump
import SeededRandom
import Testing
import TextFormats

/// What other programs send and is nearly JSON.
@Suite struct LenientJSONTests {
  @Test(
    arguments: [
      // Text is kept as far as it can be read.
      ("{\"a\": \"x\ty\nz\"}", "{\"a\":\"x\\ty\\nz\"}", [(.controlCharacter, 8)]),
      (#"{"a": "C:\xampp\1"}"#, #"{"a":"C:\\xampp\\1"}"#, [(.badEscape, 9)]),
      (#"{"a": "it\'s", "b": 1}"#, #"{"a":"it's","b":1}"#, [(.badEscape, 9)]),
      (#"{"a": "\u12"}"#, #"{"a":"\\u12"}"#, [(.badEscape, 7)]),
      (#"{"a": "\u12g4"}"#, #"{"a":"\\u12g4"}"#, [(.badEscape, 7)]),
      (
        #"{"a": "x \ud83d y", "b": "\udf32"}"#, #"{"a":"x \\ud83d y","b":"\\udf32"}"#,
        [(.halfCharacter, 6), (.halfCharacter, 25)]
      ),
      (#"{"a": "\ud83c\ud83c\udf32"}"#, #"{"a":"\\ud83c🌲"}"#, [(.halfCharacter, 6)]),
      // Values that mean something.
      (
        "[01, +5, .5, 1., True, None]", #"["01","+5",".5","1.",true,null]"#,
        [(.bareWord, 1), (.bareWord, 5), (.bareWord, 9), (.bareWord, 13), (.bareWord, 17), (.bareWord, 23)]
      ),
      ("{a: 1, $b_2: 2}", #"{"$b_2":2,"a":1}"#, [(.bareKey, 1), (.bareKey, 7)]),
      (#"{"a": 1 "b": [1, 2,],}"#, #"{"a":1,"b":[1,2]}"#, [(.missingComma, 8), (.extraComma, 19), (.extraComma, 21)]),
      (#"["a" "b" {} [1]]"#, #"["a","b",{},[1]]"#, [(.missingComma, 5), (.missingComma, 9), (.missingComma, 12)]),
      // And values that do not.
      (#"{"a": kaksi, "b": 2}"#, #"{"b":2}"#, [(.unreadable, 1)]),
      (#"{"a": kaksi {"x": 1, "y": [2]} kolme, "b": 2}"#, #"{"b":2}"#, [(.unreadable, 1)]),
      (#"{"a": {"x": NaN, "y": 1}, "b": 2}"#, #"{"a":{"y":1},"b":2}"#, [(.unreadable, 7)]),
      (#"[1, kaksi, 3, ;]"#, "[1,3]", [(.unreadable, 4), (.unreadable, 14)]),
      (#"{"a" 1, "b": 2}"#, #"{"b":2}"#, [(.unreadable, 1)]),
      // Quotation marks that nobody escaped, and one that is missing.
      (#"{"t": "He said "hi" to me", "b": 2}"#, #"{"b":2,"t":"He said \"hi\" to me"}"#, [(.innerQuote, 6)]),
      (
        #"{"t": ""Hi" is said", "b": ["a "b", c", "d"]}"#, #"{"b":["a \"b\", c","d"],"t":"\"Hi\" is said"}"#,
        [(.innerQuote, 6), (.innerQuote, 28)]
      ),
      (
        #"{"t": "<a href="">x</a>", "b": "say "so""}"#, #"{"b":"say \"so\"","t":"<a href=\"\">x</a>"}"#,
        [(.innerQuote, 6), (.innerQuote, 31)]
      ),
      (#"{"t": "unclosed, "b": "x"}"#, #"{"b":"x","t":"unclosed"}"#, [(.missingQuote, 6)]),
      (#"{"t": {"u": "unclosed}, "b": "x"}"#, #"{"b":"x","t":{"u":"unclosed"}}"#, [(.missingQuote, 12)]),
      (#"{"a": 1, /* why */ "b": 2}"#, #"{"a":1,"b":2}"#, [(.unreadable, 9)]),
      (#"{"a":, "b": 2}"#, #"{"b":2}"#, [(.unreadable, 1)]),
      (#"{"a":1} {"b":2}"#, #"{"a":1}"#, [(.trailingText, 8)]),
      ("{}", "{}", []), (#"{"a": [1.10, 12345678901234567890]}"#, #"{"a":[1.10,12345678901234567890]}"#, []),
    ] as [(String, String, [(JSONRepair.Reason, Int)])])
  func whatCanBeReadIs(text: String, expected: String, repairs: [(JSONRepair.Reason, Int)]) throws {
    let (json, found) = try JSONParser.parseLeniently(Array(text.utf8))
    expectNoDifference(String(decoding: json.compactText, as: UTF8.self), expected)
    expectNoDifference(found, repairs.map { JSONRepair($0.0, offset: $0.1) })
  }

  @Test(arguments: ["", "[", #"{"a"#, #"{"a": {"b": 1}"#, #"["a""#, #"{"a": x"#, "{,", "]"])
  func whatIsCutOffIsRefused(text: String) {
    #expect(throws: JSONFault.self) { try JSONParser.parseLeniently(Array(text.utf8)) }
  }

  @Test func bytesThatAreNoUTF8AreReported() throws {
    let (json, repairs) = try JSONParser.parseLeniently([0x5B, 0x22, 0x61, 0xE9, 0x22, 0x5D])
    #expect(json.elements?.map(\.string) == ["a\u{fffd}"])
    #expect(repairs == [JSONRepair(.notUTF8, offset: 3)])
  }

  /// What is JSON is read the same both ways; whatever is not, ends.
  @Test(arguments: 0..<4000 as Range<UInt64>)
  func leniencyChangesNothingThatIsJSON(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = Array(#"{"a": ["x\n\ud83c\udf32", {"b": 1.50, "c": null}], "ä": {"d": [true, []]}, "e": "\u00e4"}"#.utf8)
    let alphabet = Array(#"{}[]":,\/ubn019eE+-.tfä "#.utf8) + [0x09, 0x0A]
    for _ in 0..<Int.random(in: 0...4, using: &random) where !text.isEmpty {
      let place = Int.random(in: text.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: text.remove(at: place)
      case 1: text[place] = alphabet.randomElement(using: &random) ?? 0
      default: text.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
      }
    }
    let strict = try? JSONParser.parse(text)
    let lenient = try? JSONParser.parseLeniently(text)
    if let strict {
      #expect(lenient?.0 == strict)
      #expect(lenient?.1.allSatisfy { $0.reason == .halfCharacter } == true)
    } else if let lenient {
      #expect(!lenient.1.isEmpty, "\(String(decoding: text, as: UTF8.self))")
      // What was made of it is JSON.
      #expect((try? JSONParser.parse(lenient.0.compactText)) != nil)
    }
  }

  @Test func depthIsBoundedHereToo() {
    for open in ["[", #"{"a":"#] {
      let absurd = Array(String(repeating: open, count: 200_000).utf8)
      #expect(throws: JSONFault.self) { try JSONParser.parseLeniently(absurd) }
    }
  }

  @Test func stylesDiffer() {
    let json = JSON.object([
      ("b", .string("ä\u{85}\u{2028}\u{e0001}\"\u{1}")), ("a", .integer(1)), ("b", .string("é\u{202e}")),
    ])
    let plain = String(decoding: json.text(JSONStyle(indent: nil)), as: UTF8.self)
    #expect(plain == "{\"a\":1,\"b\":\"é\u{202e}\"}")
    let kept = JSONStyle(indent: 1, keepsOrder: true) { $0.properties.generalCategory == .format }
    #expect(String(decoding: json.text(kept), as: UTF8.self) == "{\n    \"b\": \"é\\u202e\",\n    \"a\": 1\n  }")
    let tag = JSON.string("\u{e0001}ä\t").text(JSONStyle(indent: nil) { $0.value > 0xFF })
    #expect(String(decoding: tag, as: UTF8.self) == #""\udb40\udc01ä\t""#)
  }
}
