import CustomDump
import Testing

import TextFormats

@Suite struct JSONParserTests {
  @Test(
    arguments: [
      ("", .empty, 0), (" \n\t ", .empty, 4), ("{", .endsInside(.object), 1), (#"{"a""#, .endsInside(.object), 4),
      (#"{"a":"#, .endsInside(.object), 5), (#"{"a":1"#, .endsInside(.object), 6),
      (#"{"a":1,"#, .endsInside(.object), 7),
      ("[", .endsInside(.array), 1), ("[1,", .endsInside(.array), 3), (#"["a"#, .endsInside(.string), 1),
      (#"["a\"#, .endsInside(.string), 3), (#"["a\u12"#, .endsInside(.string), 3), ("[tru", .endsInside(.word), 4),
      ("[1 2]", .unexpected("2", wanted: .commaOrBracket), 3), ("[1,]", .unexpected("]", wanted: .value), 3),
      (#"{"a":1,}"#, .unexpected("}", wanted: .key), 7), ("{a:1}", .unexpected("a", wanted: .key), 1),
      (#"{"a" 1}"#, .unexpected("1", wanted: .colon), 5), (#"{"a":}"#, .unexpected("}", wanted: .value), 5),
      (#"{"a":1;"b":2}"#, .unexpected(";", wanted: .commaOrBrace), 6), ("[“a”]", .unexpected("“", wanted: .value), 1),
      ("[nul]", .unexpected("n", wanted: .value), 1), ("['a']", .unexpected("'", wanted: .value), 1),
      ("[NaN]", .unexpected("N", wanted: .value), 1), ("[\"a\tb\"]", .controlCharacter(9), 3),
      ("[\"a\u{1b}b\"]", .controlCharacter(27), 3), (#"["a\xb"]"#, .badEscape, 3), (#"["\u12g4"]"#, .badEscape, 2),
      ("[01]", .badNumber, 1), ("[1.]", .badNumber, 1), ("[-]", .badNumber, 1), ("[1e]", .badNumber, 1),
      ("[+1]", .unexpected("+", wanted: .value), 1), ("[.5]", .unexpected(".", wanted: .value), 1),
      ("{} {}", .trailingText, 3), ("{}\u{0}", .trailingText, 2),
      ("{}", nil, 0), ("[0,-1.5e+3,true,false,null]", nil, 0), ("\u{feff}{}", nil, 0),
    ] as [(String, JSONFault.Reason?, Int)])
  func faultsHaveTheirPlace(text: String, reason: JSONFault.Reason?, offset: Int) {
    #expect(fault(Array(text.utf8)) == reason.map { JSONFault(reason: $0, offset: offset) })
  }

  @Test(
    arguments: [
      ([0x7B, 0x22, 0xE9, 0x22], 2), ([0xFF, 0xFE, 0x7B, 0x00], 0), ([0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D], 2),
      ([0x5B, 0x22, 0xC0, 0x80, 0x22, 0x5D], 2), ([0x5B, 0x22, 0xE2, 0x82], 2),
    ] as [([UInt8], Int)])
  func otherBytesThanUTF8HaveTheirPlace(bytes: [UInt8], offset: Int) {
    #expect(fault(bytes) == JSONFault(reason: .notUTF8, offset: offset))
  }

  @Test func depthIsBounded() throws {
    for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
      let deepest = JSONParser.maximumDepth
      let inner = open == "[" ? "" : "1"
      let sane = String(repeating: open, count: deepest) + inner + String(repeating: close, count: deepest)
      #expect(fault(Array(sane.utf8)) == nil)
      let absurd = String(repeating: open, count: 1_000_000)
      #expect(fault(Array(absurd.utf8)) == JSONFault(reason: .tooDeep, offset: deepest * open.utf8.count))
    }
  }

  /// Eight bytes are looked at at a time: whatever stands where, before the string's end and behind it.
  @Test func stringsKnowWhetherTheyAreASCII() throws {
    for length in 0..<40 {
      for place in 0...length {
        for mark in ["", "e\u{301}", "ä", "漢", "👍"] {
          let text = String(repeating: "a", count: place) + mark + String(repeating: "b", count: length - place)
          let json = try JSONParser.parse(Array("[\"\(text)\",\"ää\"]".utf8))
          guard case .string(let read)? = json.elements?.first?.value else {
            Issue.record("no string")
            return
          }
          #expect(read == text && read.count == text.count && Array(read.unicodeScalars) == Array(text.unicodeScalars))
          #expect(read.uppercased() == text.uppercased())
        }
      }
    }
  }

  @Test func stringsAreDecoded() throws {
    let text =
      #"["\"\\\/\b\f\n\r\t", "\u00e4\u20ac\ud83c\udf32", "\ud83c", "\udf32x", "\ud83c\u0041", "ä€🌲\u0000", "\ud83c\n"]"#
    let strings = try JSONParser.parse(Array(text.utf8)).elements?.map(\.string)
    expectNoDifference(
      strings,
      [
        "\"\\/\u{8}\u{c}\n\r\t", "ä€🌲", "\\ud83c", "\\udf32x", "\\ud83cA", "ä€🌲\0", "\\ud83c\n",
      ])
  }

  @Test func everythingHasItsPlace() throws {
    let text = #"{ "a": [1, {"b": null}], "ä": "x" }"#
    let json = try JSONParser.parse(Array(text.utf8))
    expectNoDifference(
      json,
      JSON(
        .object([
          JSON.Member(
            key: "a", offset: 2,
            value: JSON(
              .array([
                JSON(.number("1"), offset: 8),
                JSON(.object([JSON.Member(key: "b", offset: 12, value: JSON(.null, offset: 17))]), offset: 11),
              ]), offset: 7)),
          JSON.Member(key: "ä", offset: 25, value: JSON(.string("x"), offset: 31)),
        ])))
  }

  @Test func skippedStringsAreStillChecked() throws {
    let json = try JSONParser.parse(Array(#"{"a": "x", "b": {"a": "y", "c": ["a"]}}"#.utf8), skipping: ["a"])
    #expect(json["a"]?.value == .skippedString)
    #expect(json["b"]?["a"]?.value == .skippedString)
    #expect(json["b"]?["c"]?.elements?.first?.string == "a")
    #expect(throws: JSONFault(reason: .badEscape, offset: 7)) {
      try JSONParser.parse(Array(#"{"a": "\x"}"#.utf8), skipping: ["a"])
    }
  }

  @Test func ofARepeatedKeyTheLastCounts() throws {
    let text = Array(#"{"a": 1, "b": [{"c": 1, "c": 2}], "a": 2}"#.utf8)
    let json = try JSONParser.parse(text)
    #expect(json["a"]?.integer == 2)
    #expect(try JSONParser.repeatedKeys(in: text).map(\.key) == ["c", "a"])
    #expect(String(decoding: json.compactText, as: UTF8.self) == #"{"a":2,"b":[{"c":2}]}"#)
  }

  @Test func positionsCountLinesAndCharacters() {
    let text = Array("\u{feff}ab\näö🌲x\r\n\n".utf8)
    let positions = TextPosition.positions(of: [0, 3, 5, 6, 7, 8, 10, 14, 15, 17, 18, 99], in: text)
    expectNoDifference(
      positions.map { "\($0.line):\($0.column)" },
      ["1:1", "1:1", "1:3", "2:1", "2:2", "2:2", "2:3", "2:4", "2:5", "3:1", "4:1", "4:1"])
  }

  private func fault(_ bytes: [UInt8]) -> JSONFault? {
    do throws(JSONFault) {
      _ = try JSONParser.parse(bytes)
      return nil
    } catch {
      return error
    }
  }
}
