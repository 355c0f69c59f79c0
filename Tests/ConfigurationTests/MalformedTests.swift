import Blog
import Configuration
import Testing
import Words

/// Files as people get them wrong: each is told with its line, its column and what to do.
@Suite struct MalformedTests {
  static let cases: [MalformedCase] = [
    // It is not TOML.
    MalformedCase("width 60", 1, 7, "expected “=” after the name"),
    MalformedCase("width =", 1, 8, "found the end of the file"),
    MalformedCase("width = ", 1, 9, "expected a value"),
    MalformedCase("language = fi", 1, 12, "Put quotation marks around it."),
    MalformedCase("language = \"fi", 1, 12, "Add its last quotation mark."),
    MalformedCase("language = “fi”", 1, 12, "expected a value"),
    MalformedCase("width = 60 mouse = true", 1, 12, "Write one setting a line."),
    MalformedCase("width = 060", 1, 9, "not a number as TOML writes them"),
    MalformedCase("width = 60\nwidth = 70", 2, 1, "“width” is set already on line 1"),
    MalformedCase("[sync\nevery = \"1 h\"", 1, 6, "expected “]”"),
    MalformedCase("[[blog]\nname = \"a\"", 1, 8, "expected “]]”"),
    MalformedCase("[sync]\nevery = \"1 h\"\n[sync]", 3, 2, "the table “sync” is there already, on line 1"),
    MalformedCase("post_end = [\"address\", ", 1, 12, "Add its “]”."),
    MalformedCase("post_end = [\"address\" \"files\"]", 1, 23, "expected “,” or “]”"),
    MalformedCase("theme = { dark = \"a\"\nlight = \"b\" }", 1, 21, "Keep it on one line, with its “}”."),
    MalformedCase("date_format = \"\\d\"", 1, 16, "a backslash begins no escape"),
    MalformedCase("mouse = yes", 1, 9, "Put quotation marks around it."),
    MalformedCase("mouse = True", 1, 9, "Put quotation marks around it."),
    MalformedCase("= 5", 1, 1, "expected a name"),
    MalformedCase("größe = 5", 1, 3, "expected “=” after the name"),
    // Names that nothing has.
    MalformedCase("widht = 60", 1, 1, "Was “width” meant?"),
    MalformedCase("Width = 60", 1, 1, "Was “width” meant?"),
    MalformedCase("langauge = \"fi\"", 1, 1, "Was “language” meant?"),
    MalformedCase("dateformat = \"%Y\"", 1, 1, "Was “date_format” meant?"),
    MalformedCase("esc-delay = \"25 ms\"", 1, 1, "Was “esc_delay” meant?"),
    MalformedCase("colour = \"red\"", 1, 1, "nothing is called “colour”. It is left out."),
    MalformedCase("\n\n  [Sync]\n", 3, 4, "Was “sync” meant?"),
    MalformedCase("[identity]\nmail = \"a@b\"", 2, 1, "Was “email” meant?"),
    MalformedCase("[identity]\nnmae = \"A\"", 2, 1, "nothing in “identity” is called “nmae”. Was “name” meant?"),
    MalformedCase("[keys]\nprest = \"vi\"", 2, 1, "Was “preset” meant?"),
    MalformedCase("[hooks]\non_news = \"x\"", 2, 1, "Was “on_new” meant?"),
    MalformedCase("[hooks]\non_new = \"sh -c 'x\"", 2, 10, "a quotation mark that is not closed. Close it"),
    MalformedCase("[theme]\ndrak = \"x\"", 2, 1, "Was “dark” meant?"),
    MalformedCase("[[blog]]\nname = \"a\"\npath = \"a\"\nhoem = \"https://a\"", 4, 1, "Was “home” meant?"),
    MalformedCase("[[blog]]\nname = \"a\"\npath = \"a\"\nmouse = false", 4, 1, "nothing in “blog” is called “mouse”"),
    // Values of another kind.
    MalformedCase("width = \"60\"", 1, 9, "“width” is a whole number from 20 to 200, found a text. It stays 72."),
    MalformedCase("width = 60.5", 1, 9, "found a number"),
    MalformedCase("mouse = \"false\"", 1, 9, "“mouse” is true or false, found a text. It stays true."),
    MalformedCase("mouse = 0", 1, 9, "found a whole number"),
    MalformedCase("osc8 = 1", 1, 8, "“osc8” is true, false or \"auto\", found a whole number. It stays \"auto\"."),
    MalformedCase(
      "language = true", 1, 12, "“language” is \"auto\", \"en\" or \"fi\", found true or false. It stays \"auto\"."),
    MalformedCase("post_end = \"address\"", 1, 12, "“post_end” is a list of some of"),
    MalformedCase("dwell = 600", 1, 9, "found a whole number. It stays \"600 ms\"."),
    MalformedCase("sync = \"30 min\"", 1, 8, "Write [sync]"),
    MalformedCase("identity = \"Anne\"", 1, 12, "Write [identity]"),
    MalformedCase("saved = [\"is:new\"]", 1, 9, "“saved” is a table of names"),
    MalformedCase("[saved]\nnew = 5", 2, 7, "found a whole number"),
    MalformedCase("[keys.list]\nx = 5", 2, 5, "found a whole number"),
    MalformedCase("[keys.list]\nx = [\"open\", 5]", 2, 14, "found a whole number"),
    MalformedCase("date_format = 2025-03-09", 1, 15, "found a date or a time"),
    // Values that say no such thing.
    MalformedCase("width = 7", 1, 9, "“width” is a whole number from 20 to 200, not 7. It stays 72."),
    MalformedCase("width = 999999999999", 1, 9, "not 999999999999"),
    MalformedCase("language = \"sv\"", 1, 12, "not “sv”. It stays \"auto\"."),
    MalformedCase("bidi = \"terminl\"", 1, 8, "Was “terminal” meant? It stays \"lukija\"."),
    MalformedCase("post_end = [\"address\", \"fils\"]", 1, 24, "Was “files” meant?"),
    MalformedCase("dwell = \"soon\"", 1, 9, "not “soon”. It stays \"600 ms\"."),
    MalformedCase(
      "dwell = \"1 ms\"", 1, 9, "“1 ms” is out of range for “dwell”: from 100 ms to 10 min. It stays \"600 ms\"."),
    MalformedCase("esc_delay = \"off\"", 1, 13, "a time like \"25 ms\" or \"1 s\", not “off”. It stays \"25 ms\"."),
    MalformedCase("esc_delay = \"1 min\"", 1, 13, "from 1 ms to 10 s"),
    MalformedCase("sync.every = \"10 s\"", 1, 14, "from 1 min to 366 d. It stays \"off\"."),
    MalformedCase("date_format = \"%H\"", 1, 15, "not “%H”. It stays \"auto\"."),
    MalformedCase("date_format = \"today\"", 1, 15, "not “today”"),
    MalformedCase("title = \"\"", 1, 9, "“title” is true or false"),
    MalformedCase("theme = \"a/b\"", 1, 9, "“theme” is a theme's name"),
    MalformedCase("keys.langmap = \"xx\"", 1, 16, "a layout (\"ru\", \"uk\", \"el\", \"he\")"),
    MalformedCase("keys.langmap = \"абв=ab\"", 1, 16, "not “абв=ab”. It is left out."),
    MalformedCase("keys.preset = \"vim\"", 1, 15, "Was “vi” meant? It stays \"vi\"."),
    MalformedCase("[identity]\nname = \" \"", 2, 8, "“name” is empty. It is left out."),
    MalformedCase("[identity]\nurl = \"anne.example\"", 2, 7, "an address like"),
    MalformedCase("[[blog]]\nname = \"a\"\npath = \"a\"\nwidth = 5", 4, 9, "from 20 to 200, not 5"),
    MalformedCase("[[blog]]\nname = \"a\"\npath = \"a\"\n[blog.sync]\nevery = \"x\"", 5, 9, "“every” is a time"),
    MalformedCase("[[blog]]\npath = \"a\"", 1, 1, "this blog has no “name”"),
    MalformedCase("[[blog]]\nname = \"a b\"\npath = \"a\"", 2, 8, "The blog is left out until it is corrected."),
    MalformedCase("[blog]\nname = \"a\"", 1, 1, "Write [[blog]]"),
  ]

  @Test(arguments: cases) func isToldWithItsPlace(_ example: MalformedCase) throws {
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
  @Test(arguments: cases) func theRestCounts(_ example: MalformedCase) {
    let (configuration, faults) = Configuration.read(
      Array((example.text + "\n[[blog]]\nname = \"good\"\npath = \"/good\"\n").utf8))
    guard let fault = faults.first, case .syntax = fault.fact else {
      // In a `[blog]` table there is no place for others.
      #expect(configuration.blogs.contains { $0.name == "good" } || example.text.hasPrefix("[blog]"), "\(faults)")
      return
    }
  }
}
