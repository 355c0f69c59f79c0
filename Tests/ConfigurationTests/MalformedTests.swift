import Blog
import Configuration
import Testing
import Words

/// Files as people get them wrong: each is told with its line, its column and what to do.
@Suite struct MalformedTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var line: Int
    var column: Int
    /// A part of the sentence.
    var says: String
    var testDescription: String { text }

    init(_ text: String, _ line: Int, _ column: Int, _ says: String) {
      (self.text, self.line, self.column, self.says) = (text, line, column, says)
    }
  }

  static let cases: [Case] = [
    // It is not TOML.
    Case("width 60", 1, 7, "expected “=” after the name"),
    Case("width =", 1, 8, "found the end of the file"),
    Case("width = ", 1, 9, "expected a value"),
    Case("language = fi", 1, 12, "Put quotation marks around it."),
    Case("language = \"fi", 1, 12, "Add its last quotation mark."),
    Case("language = “fi”", 1, 12, "expected a value"),
    Case("width = 60 mouse = true", 1, 12, "Write one setting a line."),
    Case("width = 060", 1, 9, "not a number as TOML writes them"),
    Case("width = 60\nwidth = 70", 2, 1, "“width” is set already on line 1"),
    Case("[sync\nevery = \"1 h\"", 1, 6, "expected “]”"),
    Case("[[blog]\nname = \"a\"", 1, 8, "expected “]]”"),
    Case("[sync]\nevery = \"1 h\"\n[sync]", 3, 2, "the table “sync” is there already, on line 1"),
    Case("post_end = [\"address\", ", 1, 12, "Add its “]”."),
    Case("post_end = [\"address\" \"files\"]", 1, 23, "expected “,” or “]”"),
    Case("theme = { dark = \"a\"\nlight = \"b\" }", 1, 21, "Keep it on one line, with its “}”."),
    Case("date_format = \"\\d\"", 1, 16, "a backslash begins no escape"),
    Case("mouse = yes", 1, 9, "Put quotation marks around it."),
    Case("mouse = True", 1, 9, "Put quotation marks around it."),
    Case("= 5", 1, 1, "expected a name"),
    Case("größe = 5", 1, 3, "expected “=” after the name"),
    // Names that nothing has.
    Case("widht = 60", 1, 1, "Was “width” meant?"),
    Case("Width = 60", 1, 1, "Was “width” meant?"),
    Case("langauge = \"fi\"", 1, 1, "Was “language” meant?"),
    Case("dateformat = \"%Y\"", 1, 1, "Was “date_format” meant?"),
    Case("esc-delay = \"25 ms\"", 1, 1, "Was “esc_delay” meant?"),
    Case("colour = \"red\"", 1, 1, "nothing is called “colour”. It is left out."),
    Case("\n\n  [Sync]\n", 3, 4, "Was “sync” meant?"),
    Case("[identity]\nmail = \"a@b\"", 2, 1, "Was “email” meant?"),
    Case("[identity]\nnmae = \"A\"", 2, 1, "nothing in “identity” is called “nmae”. Was “name” meant?"),
    Case("[keys]\nprest = \"vi\"", 2, 1, "Was “preset” meant?"),
    Case("[hooks]\non_news = \"x\"", 2, 1, "Was “on_new” meant?"),
    Case("[theme]\ndrak = \"x\"", 2, 1, "Was “dark” meant?"),
    Case("[[blog]]\nname = \"a\"\npath = \"a\"\nhoem = \"https://a\"", 4, 1, "Was “home” meant?"),
    Case("[[blog]]\nname = \"a\"\npath = \"a\"\nmouse = false", 4, 1, "nothing in “blog” is called “mouse”"),
    // Values of another kind.
    Case("width = \"60\"", 1, 9, "“width” is a whole number from 20 to 200, found a text. It stays 72."),
    Case("width = 60.5", 1, 9, "found a number"),
    Case("mouse = \"false\"", 1, 9, "“mouse” is true or false, found a text. It stays true."),
    Case("mouse = 0", 1, 9, "found a whole number"),
    Case("osc8 = 1", 1, 8, "“osc8” is true, false or \"auto\", found a whole number. It stays \"auto\"."),
    Case("language = true", 1, 12, "“language” is \"auto\", \"en\" or \"fi\", found true or false. It stays \"auto\"."),
    Case("post_end = \"address\"", 1, 12, "“post_end” is a list of some of"),
    Case("dwell = 600", 1, 9, "found a whole number. It stays \"600 ms\"."),
    Case("sync = \"30 min\"", 1, 8, "Write [sync]"),
    Case("identity = \"Anne\"", 1, 12, "Write [identity]"),
    Case("saved = [\"is:new\"]", 1, 9, "“saved” is a table of names"),
    Case("[saved]\nnew = 5", 2, 7, "found a whole number"),
    Case("[keys.list]\nx = 5", 2, 5, "found a whole number"),
    Case("[keys.list]\nx = [\"open\", 5]", 2, 14, "found a whole number"),
    Case("date_format = 2025-03-09", 1, 15, "found a date or a time"),
    // Values that say no such thing.
    Case("width = 7", 1, 9, "“width” is a whole number from 20 to 200, not 7. It stays 72."),
    Case("width = 999999999999", 1, 9, "not 999999999999"),
    Case("language = \"sv\"", 1, 12, "not “sv”. It stays \"auto\"."),
    Case("bidi = \"terminl\"", 1, 8, "Was “terminal” meant? It stays \"lukija\"."),
    Case("post_end = [\"address\", \"fils\"]", 1, 24, "Was “files” meant?"),
    Case("dwell = \"soon\"", 1, 9, "not “soon”. It stays \"600 ms\"."),
    Case("dwell = \"1 ms\"", 1, 9, "“1 ms” is out of range for “dwell”: from 100 ms to 10 min. It stays \"600 ms\"."),
    Case("esc_delay = \"off\"", 1, 13, "a time like \"25 ms\" or \"1 s\", not “off”. It stays \"25 ms\"."),
    Case("esc_delay = \"1 min\"", 1, 13, "from 1 ms to 10 s"),
    Case("sync.every = \"10 s\"", 1, 14, "from 1 min to 366 d. It stays \"off\"."),
    Case("date_format = \"%H\"", 1, 15, "not “%H”. It stays \"%Y-%m-%d\"."),
    Case("date_format = \"today\"", 1, 15, "not “today”"),
    Case("title = \"\"", 1, 9, "“title” is true or false"),
    Case("theme = \"a/b\"", 1, 9, "“theme” is a theme's name"),
    Case("keys.langmap = \"xx\"", 1, 16, "a layout (\"ru\", \"uk\", \"el\", \"he\")"),
    Case("keys.langmap = \"абв=ab\"", 1, 16, "not “абв=ab”. It is left out."),
    Case("keys.preset = \"vim\"", 1, 15, "Was “vi” meant? It stays \"vi\"."),
    Case("[identity]\nname = \" \"", 2, 8, "“name” is empty. It is left out."),
    Case("[identity]\nurl = \"anne.example\"", 2, 7, "an address like"),
    Case("[[blog]]\nname = \"a\"\npath = \"a\"\nwidth = 5", 4, 9, "from 20 to 200, not 5"),
    Case("[[blog]]\nname = \"a\"\npath = \"a\"\n[blog.sync]\nevery = \"x\"", 5, 9, "“every” is a time"),
    Case("[[blog]]\npath = \"a\"", 1, 1, "this blog has no “name”"),
    Case("[[blog]]\nname = \"a b\"\npath = \"a\"", 2, 8, "The blog is left out until it is corrected."),
    Case("[blog]\nname = \"a\"", 1, 1, "Write [[blog]]"),
  ]

  @Test(arguments: cases) func isToldWithItsPlace(_ example: Case) throws {
    let (_, faults) = Configuration.read(Array(example.text.utf8))
    let fault = try #require(faults.first, "nothing is wrong")
    #expect(faults.count == 1, "\(faults)")
    #expect(fault.line == example.line, "\(fault.text)")
    #expect(fault.column == example.column, "\(fault.text)")
    #expect(fault.text.contains(example.says), "\(fault.text)")
    // What is wrong is wrong in the other language as well.
    try Language.$ofTask.withValue(.finnish) {
      #expect(fault.text != "")
      if example.says.contains("It stays") { #expect(fault.text.contains("Voimassa on"), "\(fault.text)") }
    }
  }

  @Test func thereAreSixty() { #expect(Self.cases.count >= 60) }

  /// One wrong line throws nothing else away.
  @Test(arguments: cases) func theRestCounts(_ example: Case) {
    let (configuration, faults) = Configuration.read(
      Array((example.text + "\n[[blog]]\nname = \"good\"\npath = \"/good\"\n").utf8))
    guard let fault = faults.first, case .syntax = fault.fact else {
      // In a `[blog]` table there is no place for others.
      #expect(configuration.blogs.contains { $0.name == "good" } || example.text.hasPrefix("[blog]"), "\(faults)")
      return
    }
  }
}
