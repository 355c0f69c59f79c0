import Testing

@testable import Words

@Suite struct LanguageTests {
  @Test(arguments: [
    ([:], Language.english),
    (["LANG": "fi_FI.UTF-8"], .finnish),
    (["LANG": "fi"], .finnish),
    (["LANG": "fi-FI"], .finnish),
    (["LANG": "fil_PH.UTF-8"], .english),
    (["LANG": "sv_FI.UTF-8"], .english),
    (["LANG": "fi_FI.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"], .english),
    (["LANG": "en_GB.UTF-8", "LC_MESSAGES": "fi_FI.UTF-8@euro"], .finnish),
    (["LANG": "fi_FI.UTF-8", "LC_ALL": "C.UTF-8"], .english),
    (["LANG": "fi_FI.UTF-8", "LC_ALL": ""], .finnish),
    (["LANG": "en_GB.UTF-8", "LANGUAGE": "sv:fi:en"], .finnish),
    (["LANG": "fi_FI.UTF-8", "LANGUAGE": "en_GB:fi"], .english),
    (["LANG": "C", "LANGUAGE": "fi"], .english),
    (["LC_CTYPE": "fi_FI.UTF-8"], .english),
  ])
  func isWhatTheEnvironmentAsksFor(_ environment: [String: String], _ language: Language) {
    #expect(Language.of(environment: environment) == language)
  }

  @Test func aPhraseIsOfTheLanguageThatIsSpoken() {
    func phrase() -> String { say("moss", fi: "sammal") }
    #expect(phrase() == "moss")
    Language.$ofTask.withValue(.finnish) { #expect(phrase() == "sammal") }
    #expect(phrase() == "moss")
  }
}
