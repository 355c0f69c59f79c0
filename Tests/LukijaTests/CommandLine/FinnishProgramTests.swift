import Testing

/// The program in Finnish, where the environment asks for it; the locale need not be installed.
struct FinnishProgramTests {
  let place = Workplace.sample()

  /// A line of shell in the test's folder. Its variables are the program's alone: a shell complains of a locale that is not there.
  private func run(_ call: String, _ variables: String = "LC_ALL=fi_FI.UTF-8") throws -> CommandLineRun {
    try place.shell("cd '\(place.path)' && env \(variables) lukija \(call)")
  }

  private func english(_ call: String) throws -> CommandLineRun { try run(call, "LC_ALL=C.UTF-8") }

  @Test func theEnvironmentChoosesTheLanguage() throws {
    #expect(try run("show tuntematon").errors.hasPrefix("lukija: kirjoitusta ”tuntematon” ei ole."))
    #expect(try run("show tuntematon", "LANG=fi_FI.UTF-8").errors.contains("kirjoitusta ”tuntematon” ei ole."))
    for english in ["LC_ALL=C.UTF-8", "LANG=fi_FI.UTF-8 LC_ALL=C.UTF-8", "LC_ALL=sv_FI.UTF-8"] {
      #expect(try run("show tuntematon", english).errors.contains("there is no post “tuntematon”."))
    }
  }

  @Test func theVersionIsTheSame() throws {
    #expect(try run("--version").output == english("--version").output)
  }

  @Test(arguments: [""] + ProgramTests.subcommands + ["sync", "rename", "remove", "help"])
  func helpIsWhollyFinnish(of command: String) throws {
    let page = try run("\(command) --help")
    #expect(page.status == 0 && page.errors.isEmpty)
    #expect(page.output.hasPrefix("ESITTELY: "))
    #expect(page.output.contains("\nKÄYTTÖ: lukija"))
    #expect(page.output.contains("\nVALITSIMET:\n"))
    for english in [
      "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS:", "SUBCOMMANDS", "Show ", "(default", "(values", "See '", "<folder>",
      "<subcommand", "<name>",
    ] {
      #expect(!page.output.contains(english), "\(english) in\n\(page.output)")
    }
  }

  @Test func theHelpCommandIsFinnish() throws {
    #expect(try run("help list").output.contains("\nKÄYTTÖ: lukija list [<haku> ...]"))
    #expect(try run("help topics").output.contains("importing    miten blogit tuodaan\n"))
    #expect(try run("help syncing").output.hasPrefix("lukija sync [BLOGI...]"))
    #expect(try run("help").output.hasSuffix("  Komentojen ohjeet: lukija help <alikomento>\n"))
  }

  /// What each call is told, in Finnish and in English.
  private static let wrong: [(call: String, finnish: String, english: String)] = [
    ("list --nosuch", "Virhe: Valitsinta ”--nosuch” ei ole.", "Error: There is no option “--nosuch” here."),
    (
      "list --jsn", "Virhe: Valitsinta ”--jsn” ei ole. Tarkoititko ”--json”?",
      "Error: There is no option “--jsn” here. Did you mean “--json”?"
    ),
    ("list -x", "Virhe: Valitsinta ”-x” ei ole.", "Error: There is no option “-x” here."),
    ("show", "Virhe: ”<kirjoitus>” puuttuu.", "Error: “<post>” is missing."),
    ("export x", "Virhe: ”--as <muoto>” puuttuu.", "Error: “--as <format>” is missing."),
    (
      "export x --as foo", "Virhe: ”foo” ei kelpaa arvoksi: ”--as <muoto>”. Arvo on jokin näistä: jsonfeed, wxr, ",
      "Error: “foo” is no value for “--as <format>”. It is one of: jsonfeed, wxr, "
    ),
    (
      "--bidi foo", "Arvo on jokin näistä: lukija, terminal.", "It is one of: lukija, terminal."
    ),
    (
      "list -r", "Virhe: Valitsimelta ”-r <kansio>” puuttuu arvo.", "Error: The value of “-r <folder>” is missing."
    ),
    (
      "list --json=3", "Virhe: Valitsin ”--json” ei ota arvoa, mutta sille annettiin ”3”.",
      "Error: “--json” takes no value, and “3” was given."
    ),
    (
      "config --print --check", "Virhe: ”--check” ja ”--print” sulkevat toisensa pois.",
      "Error: “--check” and “--print” exclude each other."
    ),
    (
      "show a b c", "Virhe: 2 ylimääräistä sanaa: ”b”, ”c”. Yhteen kuuluvat",
      "Error: “b”, “c” are 2 words too many. Words that belong"
    ),
    ("show a b", "Virhe: Ylimääräinen sana: ”b”. ", "Error: “b” is one word too many. "),
    (
      "show a --width x",
      "Virhe: ”x” ei kelpaa arvoksi: ”--width <sarakkeet>”.\nOhje:  --width <sarakkeet>  Tekstin leveys",
      "Error: “x” is no value for “--width <columns>”.\nHelp:  --width <columns>  Set the text"
    ),
    ("blogs --json --opml", "Virhe: Tulosta JSON tai OPML, ei molempia.", "Error: Print JSON or OPML, not both."),
    (
      "--generate-completion-script foo",
      "Virhe: Täydennyksiä ei ole komentotulkille ”foo”, vain näille: zsh, bash, fish.",
      "Error: There are no completions for “foo”, only for: zsh, bash, fish."
    ),
    (
      "serach laituri", "lukija: Komentoa ”serach” ei ole (tarkoititko ”search”?).",
      "lukija: There is no command “serach” (did you mean “search”?)."
    ),
  ]

  @Test(arguments: wrong.indices) func wrongUsageIsToldInBoth(_ place: Int) throws {
    let (call, finnish, english) = Self.wrong[place]
    let told = try run(call)
    #expect(told.status == 64 && told.output.isEmpty && told.errors.contains(finnish), "\(told.errors)")
    let plain = try self.english(call)
    #expect(plain.status == 64 && plain.errors.contains(english), "\(plain.errors)")
    guard told.errors.hasPrefix("Virhe: ") else { return }
    #expect(told.errors.contains("\nKäyttö: lukija") && told.errors.contains("\n  Lisätietoja: lukija"))
    #expect(plain.errors.contains("\nUsage: lukija") && plain.errors.contains("\n  See 'lukija"))
  }

  @Test func usageOfMoreThanOneLineStaysInItsColumn() throws {
    let told = try run("export x").errors
    #expect(told.contains("\nKäyttö: lukija export <kansio> --as <muoto>"))
    #expect(told.contains("\n                      [--with-unpublished]"))
  }

  @Test func whatThePersonTypedDoesNotAct() throws {
    let told = try run(#"list --$'a\e[31mb'"#)
    #expect(told.status == 64 && !told.errors.contains("\u{1B}"))
  }

  /// Each ends as it does in English.
  @Test(
    arguments: [
      ("list", 0), ("list is:draft", 0), ("show jaat-l", 0), ("show rikki", 1), ("comments jaat-l", 0), ("check", 1),
      ("search järvi", 0), ("search olematon", 1), ("list is:foo", 64), ("delete jaat-l", 1), ("sync", 1),
      ("add /nowhere", 1), ("config --check", 0), ("export out --as html", 1), ("import missing.xml --into new", 1),
      ("rename a b", 1), ("reply jaat-l", 1), ("blogs", 0),
    ] as [(String, Int32)])
  func endsAreTheSame(_ call: String, _ status: Int32) throws {
    #expect(try run(call).status == status)
    #expect(try FinnishProgramTests().english(call).status == status)
  }

  @Test func datesAreFinnish() throws {
    #expect(try run("list").lines[0].hasPrefix("20.4.2024   jaat-lahtevat"))
    #expect(try run("show jaat-l").output.contains("20.4.2024 klo 8.30"))
    #expect(try run("comments jaat-l").output.contains("20.4.2024 klo 9.00"))
    #expect(try run("search Riite").output.hasPrefix("30.11.2023  jaat-tulevat"))
  }

  @Test func listsCountInFinnish() throws {
    let list = try run("list").output
    #expect(list.contains("3 kommenttia") && list.contains("0 kommenttia") && !list.contains("comment"))
  }

  /// What programs read does not know the language.
  @Test(arguments: [
    "list --json", "show jaat-l --comments --json", "comments jaat-l --json", "check --json", "search järvi --json",
    "import broken.xml --into new --dry-run --json", "blogs --json", "sync --json laituri",
  ])
  func jsonIsTheSame(_ call: String) throws {
    place.write(
      "broken.xml",
      "<rss version='2.0'><channel><title>T</title><item><title>A</title><pubDate>31/31/31</pubDate></item></channel></rss>"
    )
    place.write(
      "home/.config/lukija/config.toml",
      "[[blog]]\nname = \"laituri\"\npath = \"\(place.blog)\"\n[[blog]]\nname = \"poissa\"\npath = \"/nowhere\"\n")
    let (told, english) = (try run(call), try english(call))
    #expect(told.output == english.output && told.status == english.status)
  }

  @Test func anImportIsSummedUpInFinnish() throws {
    place.write(
      "feed.xml",
      "<rss version='2.0'><channel><title>T</title><item><guid>a</guid><title>A</title></item></channel></rss>")
    let told = try run("import feed.xml --into new")
    #expect(
      told.output.contains("Kirjoituksia: 1 (1 uusi; 1 kirjoitus; 1 julkaistu)\nKommentteja: 0\n"), "\(told.output)")
  }

  @Test func problemsAreFinnish() throws {
    let told = try run("check")
    #expect(told.status == 1)
    #expect(told.output.contains("rikki.json:1:11: tiedosto loppuu, kun merkkijono on kesken. Tiedosto on katkennut;"))
  }
}
