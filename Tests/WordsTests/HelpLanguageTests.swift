import Testing

@testable import Words

/// Help says the same in both languages.
struct HelpLanguageTests {
  private func finnish(_ body: () -> String) -> String { Language.$ofTask.withValue(.finnish, operation: body) }

  /// What is typed or stands in files, and is the same in every language.
  private func names(in text: String) -> Set<String> {
    let name =
      #/(?:^|[^\p{Letter}\d-])(--?[a-zA-Z][a-z-]*|\$[A-Z_]+|[a-z]+(?:_[a-z]+)+|[a-z*]+\.(?:jsonl?|toml|xml|md|html)|is:[a-z]+)/#
    return Set(text.matches(of: name).map { String($0.output.1) })
  }

  @Test(arguments: CommandHelp.allCases) func commandsAreToldInBoth(_ command: CommandHelp) {
    #expect(finnish { command.abstract } != command.abstract)
    #expect(finnish { command.discussion }.isEmpty == command.discussion.isEmpty)
    expectSame(command.discussion, finnish { command.discussion })
    expectSame(command.usage ?? "", finnish { command.usage ?? "" })
  }

  private func expectSame(_ english: String, _ finnish: String) {
    let (english, finnish) = (names(in: english), names(in: finnish))
    #expect(english.subtracting(finnish).sorted() == [])
    #expect(finnish.subtracting(english).sorted() == [])
  }

  @Test(arguments: OptionHelp.allCases) func optionsAreToldInBoth(_ option: OptionHelp) {
    #expect(finnish { option.text } != option.text)
    #expect(finnish { option.discussion }.isEmpty == option.discussion.isEmpty)
    expectSame(option.text, finnish { option.text })
    expectSame(option.discussion, finnish { option.discussion })
  }

  @Test(arguments: HelpChapter.allCases) func chaptersAreToldInBoth(_ chapter: HelpChapter) {
    #expect(finnish { chapter.abstract } != chapter.abstract)
    guard let text = chapter.text else { return }
    let finnish = finnish { chapter.text ?? "" }
    expectSame(text, finnish)
    #expect(finnish.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: ValueName.allCases) func valuesAreOneWord(_ name: ValueName) {
    for text in [name.text, finnish { name.text }] { #expect(!text.isEmpty && !text.contains(" ")) }
  }

  @Test func finnishQuotesAreFinnish() {
    let texts =
      CommandHelp.allCases.flatMap { command in [finnish { command.abstract }, finnish { command.discussion }] }
      + OptionHelp.allCases.flatMap { option in [finnish { option.text }, finnish { option.discussion }] }
      + HelpChapter.allCases.map { chapter in finnish { chapter.text ?? "" } }
    for text in texts { #expect(!text.contains("“"), "\(text)") }
  }

  private let page = """
    OVERVIEW: Luettele.

    Lisää.

    USAGE: lukija list [<haku> ...]
           lukija <subcommand>

    ARGUMENTS:
      <haku>                  Sanoja.

    OPTIONS:
      --bidi <kuka>           Kuka. (values: lukija, terminal; default: lukija)
      --print                 Kaikki. (default: --print)
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      read (default)          Avaa.

      See 'lukija help <subcommand>' for detailed help.
    """

  @Test func thePagesOwnWordsAreFinnish() {
    #expect(HelpPage.worded(page) == nil)
    #expect(Language.$ofTask.withValue(.finnish) { HelpPage.worded("0.2.0") } == nil)
    #expect(
      finnish { HelpPage.worded(page) ?? "" } == """
        ESITTELY: Luettele.

        Lisää.

        KÄYTTÖ: lukija list [<haku> ...]
                lukija <alikomento>

        ARGUMENTIT:
          <haku>                  Sanoja.

        VALITSIMET:
          --bidi <kuka>           Kuka. (arvot: lukija, terminal; oletus: lukija)
          --print                 Kaikki. (oletus: --print)
          --version               Tulosta versio.
          -h, --help              Näytä ohje.

        ALIKOMENNOT:
          read (oletus)          Avaa.

          Komentojen ohjeet: lukija help <alikomento>
        """)
  }
}
