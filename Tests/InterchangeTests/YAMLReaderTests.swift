import Testing

@testable import Interchange

@Suite struct YAMLReaderTests {
  /// As JSON, names in their order; text in quotation marks.
  private func read(_ text: String, isTyped: Bool = true, mostValues: Int = 200) throws -> String {
    func written(_ value: JSONValue) -> String {
      switch value {
      case .null: "null"
      case .bool(let bool): "\(bool)"
      case .number(let number): number
      case .string(let string): "\"\(string)\""
      case .array(let values): "[" + values.map(written).joined(separator: ",") + "]"
      case .object(let members):
        "{" + members.sorted { $0.key < $1.key }.map { "\($0.key):\(written($0.value))" }.joined(separator: ",") + "}"
      }
    }
    return written(try YAMLReader.read(Array(text.utf8), isTyped: isTyped, mostValues: mostValues))
  }

  @Test func scalarsAreWhatTheyPlainlyAre() throws {
    #expect(
      try read("a: yes\nb: 'yes'\nc: 1.10\nd: 12\ne:\nf: ~\ng: 2024-01-02\nh: |\n  x\n  y\ni: \"ä\\u0001\"\n")
        == "{a:true,b:\"yes\",c:\"1.10\",d:12,e:null,f:null,g:\"2024-01-02\",h:\"x\ny\n\",i:\"ä\u{1}\"}")
    #expect(try read("a: yes\nb: 1\nc: ~", isTyped: false) == "{a:\"yes\",b:\"1\",c:null}")
    #expect(try read("") == "null")
    #expect(try read("---\na: [1, {b: c}]\n...\n") == "{a:[1,{b:\"c\"}]}")
  }

  @Test func anAliasIsWhatItsAnchorHolds() throws {
    #expect(try read("a: &x [1, 2]\nb: *x\n&k c: *k\n") == "{a:[1,2],b:[1,2],c:\"c\"}")
  }

  @Test(arguments: [
    "a: [1", "a: 1\na: 2", "a: *x", "a: &x [*x]", "a: 1\n---\nb: 2", "\t- x", "a: \"\u{1}\"", "a: 'x",
    // A few lines that make billions.
    "a: &a [x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]\n",
    "a: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
    "a: &a " + String(repeating: "[", count: 20) + String(repeating: "]", count: 20) + "\nb: "
      + String(repeating: "[", count: 20) + "*a" + String(repeating: "]", count: 20),
    // What is deep stands before what is not.
    "a: &a [" + String(repeating: "[", count: 20) + String(repeating: "]", count: 20) + ", x]\nb: "
      + String(repeating: "[", count: 20) + "*a" + String(repeating: "]", count: 20),
    String(repeating: "- x\n", count: 300),
  ])
  func whatCannotBeTakenIsRefused(_ text: String) { #expect(throws: FrontMatterFault.self) { try read(text) } }

  /// However small what they repeat.
  @Test func aliasesAreCounted() throws {
    func text(_ count: Int) -> String {
      "a: &a x\nb: [" + Array(repeating: "*a", count: count).joined(separator: ", ") + "]"
    }
    #expect(try read(text(199), mostValues: 10_000).contains("x"))
    #expect(throws: FrontMatterFault.self) { try read(text(200), mostValues: 10_000) }
  }

  @Test func aNameThatIsNoTextNamesNothing() throws {
    #expect(try read("? [a]\n: b\nc: d\n") == "{c:\"d\"}")
  }
}
