import Synchronization

/// A language in which everything is said. Its name is what POSIX locales begin with.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case finnish = "fi"

  /// The one that is spoken here: a test's own, else the program's.
  public static var current: Language { ofTask ?? ofProgram }

  /// Nil speaks the program's.
  @TaskLocal package static var ofTask: Language?

  private static let number = Atomic<Int>(0)

  /// The program's, which begins in English. What was said already is not said again: whoever changes it draws anew.
  public static var ofProgram: Language {
    get { allCases[number.load(ordering: .relaxed)] }
    set { number.store(allCases.firstIndex(of: newValue) ?? 0, ordering: .relaxed) }
  }

  /// By what the environment asks for, as for messages of other programs: `LC_ALL`, else `LC_MESSAGES`, else `LANG`. Before
  /// them `LANGUAGE` lists languages, the first that is known counts; but where the locale is `C`, nothing does. English for all
  /// others.
  ///
  /// - Parameter environment: names and values.
  public static func of(environment: [String: String]) -> Language {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    guard let locale = value("LC_ALL") ?? value("LC_MESSAGES") ?? value("LANG"), !isPlain(locale) else {
      return .english
    }
    for name in (value("LANGUAGE") ?? "").split(separator: ":") {
      if let language = Language(locale: name) { return language }
    }
    return Language(locale: locale[...]) ?? .english
  }

  /// `C`, `POSIX`, `C.UTF-8`.
  private static func isPlain(_ locale: String) -> Bool {
    let name = locale.prefix { $0 != "." }
    return name == "C" || name == "POSIX"
  }

  /// A language as posts name theirs, `fi-FI`; nil for one that is not spoken here.
  public init?(tag: String) { self.init(locale: tag[...]) }

  /// `fi`, `fi_FI`, `fi_FI.UTF-8@euro`, `fi-FI`; nil for a language that is not spoken here.
  private init?(locale: Substring) {
    self.init(rawValue: locale.prefix { $0.isASCII && $0.isLetter }.lowercased())
  }
}

/// A phrase in the language that is spoken. Both stand side by side, so that neither is forgotten; one is made.
package func say(_ english: @autoclosure () -> String, fi finnish: @autoclosure () -> String) -> String {
  switch Language.current {
  case .english: english()
  case .finnish: finnish()
  }
}
