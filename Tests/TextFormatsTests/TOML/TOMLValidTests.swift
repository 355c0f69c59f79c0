import Testing

import TextFormats

/// What TOML 1.0 allows is read, as toml-test's valid cases ask; written anew in our own words.
@Suite struct TOMLValidTests {
  @Test(arguments: [
    // Numbers
    ("+99", TOML.integer(99)), ("-0", .integer(0)), ("1_000", .integer(1000)), ("0xDEAD_beef", .integer(0xDEAD_BEEF)),
    ("0o755", .integer(0o755)), ("0b1101_0110", .integer(0b1101_0110)), ("0x00", .integer(0)),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("+1.0", TOML(.float(1))), ("-0.0", TOML(.float(-0.0))), ("5e+22", TOML(.float(5e22))), ("1e06", TOML(.float(1e6))),
    ("0e0", TOML(.float(0))), ("-2E-2", TOML(.float(-0.02))), ("6.626e-34", TOML(.float(6.626e-34))),
    ("9_224.445_991", TOML(.float(9224.445991))), ("inf", TOML(.float(.infinity))),
    ("+inf", TOML(.float(.infinity))), ("-inf", TOML(.float(-.infinity))), ("-nan", TOML(.float(.nan))),
    ("true", .bool(true)), ("false", .bool(false)),
    // Strings
    (#""a\b\t\n\f\r\"\\""#, .string("a\u{8}\t\n\u{C}\r\"\\")), (#""\u00e4\U0001F332""#, .string("ä🌲")),
    (#"'C:\n "x"'"#, .string(#"C:\n "x""#)), ("'\ta'", .string("\ta")), (#"" # no comment""#, .string(" # no comment")),
    ("\"\"\"\na\nb\"\"\"", .string("a\nb")), ("\"\"\"\r\na\r\nb\"\"\"", .string("a\nb")),
    ("\"\"\"a\\\n\n   \t b\"\"\"", .string("ab")), ("\"\"\"a \\  \r\n  b\"\"\"", .string("a b")),
    ("\"\"\"a\"\"b\"\"\"\"\"", .string("a\"\"b\"\"")), ("\"\"\"\"\"\"", .string("")),
    ("\"\"\"\"\"\"\"\"", .string("\"\"")),
    ("'''a''b'''''", .string("a''b''")), ("'''\n\\q'''", .string("\\q")),
    ("\"\"\"\\\"\"\"\\\"\"\"\"", .string("\"\"\"\"")),
    ("\"\u{80}\u{FEFF}\"", .string("\u{80}\u{FEFF}")),
    // Lists
    ("[]", .array([])), ("[ # a\n 1 # b\n , # c\n 'x', # d\n ]", .array([.integer(1), .string("x")])),
    ("[[1],[{}]]", .array([.array([.integer(1)]), .array([.table([])])])),
    // Inline tables
    ("{}", .table([])), ("{ a.b = 1, a.c = 2 }", .table([("a", .table([("c", .integer(2)), ("b", .integer(1))]))])),
    ("{ a = [\n1,\n] }", .table([("a", .array([.integer(1)]))])),
  ])
  func values(_ text: String, _ value: TOML) throws {
    let root = try TOMLDocument(Array("k = \(text)".utf8)).root
    #expect(root["k"] == value)
    #expect(try TOMLDocument(Array("[t]\nk = \(text)   # a comment\r\n".utf8)).root["t"]?["k"] == value)
    #expect(try TOMLDocument(Array("k = [\(text), \(text)]".utf8)).root["k"] == .array([value, value]))
  }

  @Test(arguments: [
    ("1979-05-27T07:32:00Z", "1979-05-27T07:32:00Z", TOMLMoment.Kind.offsetDateTime),
    ("1979-05-27t07:32:00.5-07:30", "1979-05-27T07:32:00.5-07:30", .offsetDateTime),
    ("1979-05-27 07:32:00z", "1979-05-27T07:32:00Z", .offsetDateTime),
    ("1979-05-27 07:32:00", "1979-05-27T07:32:00", .localDateTime), ("2000-02-29", "2000-02-29", .localDate),
    ("0001-01-01", "0001-01-01", .localDate), ("9999-12-31", "9999-12-31", .localDate),
    ("07:32:00.999999", "07:32:00.999999", .localTime), ("23:59:60", "23:59:60", .localTime),
  ])
  func moments(_ text: String, _ shown: String, _ kind: TOMLMoment.Kind) throws {
    let root = try TOMLDocument(Array("k = \(text) # c".utf8)).root
    #expect(root["k"] == TOML(.moment(TOMLMoment(kind: kind, text: shown))))
  }

  /// Texts that say the same.
  @Test(arguments: [
    ("a.b.c = 1", "[a.b]\nc = 1"), ("a . \"b\" . 'c' = 1", "[ a . b ]\nc = 1"),
    ("[a]\n[a.b]\nc = 1", "a = { b.c = 1 }"),
    ("[[a]]\n[[a]]\nb = 1", "a = [{}, {b = 1}]"), ("[a.b]\nc = 1\n[a]\nd = 2", "[a]\nd = 2\nb.c = 1"),
    ("[[a]]\n[a.b]\nc=1\n[[a]]\n[a.b]\nc=2", "a = [{b.c = 1}, {b = {c = 2}}]"),
    ("[[a]]\n[[a.b]]\nc=1\n[[a.b]]\nc=2\n[[a]]", "a = [{b = [{c = 1}, {c = 2}]}, {}]"),
    ("[a]\nb.c = 1\n[a.b.d]\ne = 2", "[a.b]\nc = 1\nd.e = 2"), ("[[a.b]]\nx=1\n[a]\ny=2", "[a]\ny=2\nb = [{x=1}]"),
    ("\"\" = 1", "'' = 1"), ("1 = 2\n1.2 = 3", ""), ("3.14 = 1", "3.\"14\" = 1"),
    ("true = 1\n-_ = 2", "\"true\"=1\n'-_'=2"),
    ("\"a.b\" = 1", "'a.b' = 1"), ("\"\\u00e9\" = 1", "'é' = 1"),
    ("'é' = 1\n'e\u{301}' = 2", "'e\u{301}' = 2\n'é' = 1"),
    ("[a.b.c]\n[a]\nb.d = 1", "[a]\nb.c = {}\nb.d = 1"), ("[\"\"]\n[a.\"\"]", "'' = {}\na.'' = {}"),
    ("a=1#c", "a=1"), ("a=1\n\t \n  # c\n\tb=2", "a=1\nb=2"),
  ])
  func sameTexts(_ one: String, _ other: String) throws {
    if other.isEmpty {
      // `1` is a value and no table.
      #expect(throws: TOMLFault.self) { try TOMLDocument(Array(one.utf8)) }
    } else {
      #expect(try TOMLDocument(Array(one.utf8)).root == TOMLDocument(Array(other.utf8)).root)
    }
  }

  @Test(arguments: TOMLSamples.valid)
  func whatIsReadIsWrittenTheSame(_ sample: String) throws {
    let root = try TOMLDocument(Array(sample.utf8)).root
    #expect(try TOMLDocument(Array(root.documentText.utf8)).root == root)
  }

  @Test func placesAreThoseOfKeysAndValues() throws {
    let document = try TOMLDocument(
      Array("\u{FEFF}ä = 1\n".replacing("ä", with: "\"ä\"").utf8 + Array("[b]\n c.d =  'x'\n".utf8)))
    func place(_ offset: Int?) -> TextPosition? { offset.map(document.position) }
    #expect(place(document.root.member("ä")?.offset) == TextPosition(line: 1, column: 1))
    #expect(place(document.root["ä"]?.range.lowerBound) == TextPosition(line: 1, column: 7))
    let c = document.root["b"]?.member("c")
    #expect(place(document.root["b"]?.range.lowerBound) == TextPosition(line: 2, column: 1))
    #expect(place(c?.offset) == TextPosition(line: 3, column: 2))
    #expect(place(c?.value.member("d")?.offset) == TextPosition(line: 3, column: 4))
    #expect(place(c?.value["d"]?.range.lowerBound) == TextPosition(line: 3, column: 9))
  }
}
