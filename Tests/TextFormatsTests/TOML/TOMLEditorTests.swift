import Testing

import TextFormats

@Suite struct TOMLEditorTests {
  private func edited(
    _ text: String, _ edit: (inout TOMLEditor) throws(TOMLEditor.Fault) -> Void
  ) throws -> String {
    var editor = TOMLEditor(try TOMLDocument(Array(text.utf8)))
    try edit(&editor)
    return String(decoding: editor.text, as: UTF8.self)
  }

  private static func path(_ text: String) -> [TOMLStep] {
    text.split(separator: ".").map { Int($0).map { .index($0) } ?? .key(String($0)) }
  }

  @Test(arguments: [
    // Where it stands
    ("a = 1 # one\nb=2\n", "a", "9", "a = 9 # one\nb=2\n"), ("a . \"b\"  =  1", "a.b", "9", "a . \"b\"  =  9"),
    ("[t]\r\na = 'x' # y\r\n", "t.a", "\"z\\\\w\"", "[t]\r\na = 'z\\w' # y\r\n"),
    ("a = 'x'", "a", "\"it's\"", "a = \"it's\""),
    ("a = { b = 1, c.d = 2 }", "a.c.d", "9", "a = { b = 1, c.d = 9 }"),
    ("a = [1,[2 ] ]", "a.1.0", "9", "a = [1,[9 ] ]"),
    ("[[a]]\nb = 1\n[[a]]\nb = 2", "a.1.b", "9", "[[a]]\nb = 1\n[[a]]\nb = 9"), ("a = [ # x\n1]", "a", "{}", "a = {}"),
    // A key that is missing
    ("", "a", "1", "a = 1\n"), ("\u{FEFF}", "a", "1", "\u{FEFF}a = 1\n"), ("# c", "a", "1", "# c\na = 1\n"),
    ("a = 1", "b", "2", "a = 1\nb = 2\n"), ("a = 1\r\n\r\n[t]", "b", "2", "a = 1\r\nb = 2\r\n\r\n[t]"),
    ("# top\n\n# about t\n[t]\n", "b", "2", "# top\n\nb = 2\n\n# about t\n[t]\n"), ("[t]", "b", "2", "b = 2\n\n[t]"),
    ("[t] # c\n\n[u]\n", "t.b", "2", "[t] # c\nb = 2\n\n[u]\n"),
    ("[t]\n  a = 1\n\n[u]\n", "t.b", "2", "[t]\n  a = 1\n  b = 2\n\n[u]\n"),
    ("a.b = 1\nc = 2\n", "a.d", "3", "a.b = 1\na.d = 3\nc = 2\n"),
    ("[t]\na.b = 1\nc = 2\n", "t.a.d.e", "3", "[t]\na.b = 1\na.d.e = 3\nc = 2\n"),
    ("a = {}", "a.b", "1", "a = { b = 1 }"), ("a = {b = 1}", "a.c.d", "2", "a = {b = 1, c.d = 2}"),
    ("a = {b.c = 1, d = 3}", "a.b.e", "2", "a = {b.c = 1, d = 3, b.e = 2}"),
    ("a = [{b = 1}, {}]", "a.1.c", "2", "a = [{b = 1}, { c = 2 }]"),
    ("a = 1\n", "t.b", "2", "a = 1\n\n[t]\nb = 2\n"), ("", "t.b", "2", "[t]\nb = 2\n"),
    ("[t]\na = 1\n\n# about u\n[u]\n", "t.v.b", "2", "[t]\na = 1\n\n[t.v]\nb = 2\n\n# about u\n[u]\n"),
    ("[a.b.c]\nx = 1\n[z]\n", "a.b.d", "2", "[a.b.c]\nx = 1\n\n[a.b]\nd = 2\n\n[z]\n"),
    ("[[a]]\n[[a]]\n", "a.0.b", "2", "[[a]]\nb = 2\n[[a]]\n"),
    ("[[a]]\n[a.t]\nx=1\n[[a]]\n", "a.0.u.b", "2", "[[a]]\n[a.t]\nx=1\n\n[a.u]\nb = 2\n\n[[a]]\n"),
    // A table that becomes a value
    ("[t]\na = 1\n# c\n\n[u]\n", "t", "5", "# c\n\nt = 5\n\n[u]\n"), ("a.b = 1\nc = 2\n", "a", "5", "c = 2\na = 5\n"),
  ])
  func setting(_ text: String, _ path: String, _ value: String, _ wanted: String) throws {
    let value = try #require(try TOMLDocument(Array("v = \(value)".utf8)).root["v"])
    #expect(
      try edited(text) { editor throws(TOMLEditor.Fault) in try editor.set(Self.path(path), to: value) } == wanted)
  }

  @Test(arguments: [
    ("", "b", "[[b]]\nn = 1\n"), ("# mine\na = 1", "b", "# mine\na = 1\n\n[[b]]\nn = 1\n"),
    (
      "[[b]]\r\nn = 0\r\n# path = x\r\n\r\n# about s\r\n[s]\r\n", "b",
      "[[b]]\r\nn = 0\r\n# path = x\r\n\r\n[[b]]\r\nn = 1\r\n\r\n# about s\r\n[s]\r\n"
    ),
    (
      "[[b]]\nn = 0\n[b.t]\nx = 1\n# about s\n[s]\n", "b",
      "[[b]]\nn = 0\n[b.t]\nx = 1\n\n[[b]]\nn = 1\n\n# about s\n[s]\n"
    ),
    ("b = []", "b", "b = [{ n = 1 }]"), ("b = [{n = 0}] # c", "b", "b = [{n = 0}, { n = 1 }] # c"),
    ("b = [{n = 0}, ]", "b", "b = [{n = 0}, { n = 1 }, ]"),
    ("b = [\n  {n = 0}, # zero\n]", "b", "b = [\n  {n = 0}, # zero\n  { n = 1 },\n]"),
    ("b = [\n  {n = 0} # zero\n]", "b", "b = [\n  {n = 0}, # zero\n  { n = 1 }\n]"),
    ("b = [\n  {n = 0}\n]", "b", "b = [\n  {n = 0},\n  { n = 1 }\n]"),
    ("b = [\n  {n = 0}\n # x, y\n , # z\n]", "b", "b = [\n  {n = 0}\n # x, y\n , # z\n  { n = 1 },\n]"),
    ("[a]\nx = 1\n\n[c]\n", "a.b", "[a]\nx = 1\n\n[[a.b]]\nn = 1\n\n[c]\n"),
    ("a.x = 1\n", "a.b", "a.x = 1\n\n[[a.b]]\nn = 1\n"),
    ("a = {x = 1}", "a.b", "a = {x = 1, b = [{ n = 1 }]}"),
  ])
  func appending(_ text: String, _ path: String, _ wanted: String) throws {
    let element = TOML.table([("n", .integer(1))])
    #expect(
      try edited(text) { editor throws(TOMLEditor.Fault) in try editor.append(element, to: Self.path(path)) } == wanted)
  }

  @Test(arguments: [
    ("a = 1 # one\n# two\nb = 2", "a", "# two\nb = 2"), ("[t]\na.b = 1\na.c = 2\n", "t.a", "[t]\n"),
    ("a.b = 1", "a.b", ""),
    ("[a]\n\n# mine\n[[b]]\nn = 1\n[b.t]\n\n[[b]]\nn = 2\n\n[c]\n", "b.0", "[a]\n\n# mine\n\n[[b]]\nn = 2\n\n[c]\n"),
    ("[a]\n\n[[b]]\nn = 1\n\n[[b]]\nn = 2\n", "b.1", "[a]\n\n[[b]]\nn = 1\n"),
    ("[a]\n\n[[b]]\nn = 1\n", "b.0", "[a]\n"),
    ("[[b]]\nn = 1\n\n[a]\n", "b", "[a]\n"), ("[a.b]\nx = 1\n[c]\n[a.d]\ny = 1", "a", "[c]\n"),
    ("a = {b = 1, c = 2}", "a.b", "a = {c = 2}"), ("a = {b = 1, c = 2 }", "a.c", "a = {b = 1 }"),
    ("a = { b = 1 }", "a.b", "a = {}"),
    ("a = {b.c = 1, d = 2, b.e = 3}", "a.b", "a = {d = 2}"), ("a = {b.c = 1, b.e = 3}", "a.b.c", "a = {b.e = 3}"),
    ("a = [1, 2, 3]", "a.0", "a = [2, 3]"), ("a = [1, 2, 3]", "a.2", "a = [1, 2]"), ("a = [ 1 ]", "a.0", "a = [  ]"),
    ("a = [\n  1, # one\n  2,\n  3\n]", "a.1", "a = [\n  1, # one\n  3\n]"),
    ("a = [\n  1, # one\n  2,\n]", "a.0", "a = [\n   # one\n  2,\n]"),
  ])
  func removing(_ text: String, _ path: String, _ wanted: String) throws {
    #expect(try edited(text) { editor throws(TOMLEditor.Fault) in try editor.remove(Self.path(path)) } == wanted)
  }

  @Test(arguments: [("a = 1", "a.b"), ("a = [1]", "a.1"), ("a = [1]", "a.b"), ("[[a]]", "a.b"), ("[[a]]", "a.1.b")])
  func whereNoWayLeadsNothingIsChanged(_ text: String, _ path: String) throws {
    var editor = TOMLEditor(try TOMLDocument(Array(text.utf8)))
    #expect(throws: TOMLEditor.Fault.noWay) { try editor.set(Self.path(path), to: .integer(1)) }
    #expect(throws: TOMLEditor.Fault.missing) { try editor.remove(Self.path(path)) }
    #expect(editor.text == Array(text.utf8))
  }
}
