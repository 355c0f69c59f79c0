/// What is said around the settings, where they are listed.
public enum SettingsWords: Hashable, Sendable {
  /// Above a file of settings.
  case head
  /// What counts where no file says otherwise, as the file would say it.
  case usual(String)
  /// The heads of a table: name, what it holds, what it usually is, what it sets.
  case columns
  /// Of a setting without which its table is of no use.
  case needed
  /// Flags and variables that count before the file.
  case winners([String])
  /// A blog's own table may say otherwise.
  case perBlog
  /// What the file is called.
  case title

  /// The words.
  public var text: String {
    switch self {
    case .head:
      say(
        """
        Settings of Lukija. The file holds what differs from the usual: “lukija config --defaults” lists everything
        that there is, “lukija config --check” says what is wrong. What changes here counts at once.
        """,
        fi: """
          Lukijan asetukset. Tiedostossa on se, mikä poikkeaa tavallisesta: ”lukija config --defaults” luettelee
          kaiken, mitä on, ”lukija config --check” kertoo, mikä on väärin. Muutokset ovat heti voimassa.
          """)
    case .columns:
      say("name | holds | usually | what it sets", fi: "nimi | arvo | tavallisesti | mitä se asettaa")
    case .needed: say("needed", fi: "pakollinen")
    case .winners(let names):
      say(
        "Before it counts \(names.joined(separator: ", ")).", fi: "Sen ohittaa \(names.joined(separator: ", ")).")
    case .perBlog: say("A `[[blog]]` may have its own.", fi: "Taulussa `[[blog]]` voi olla oma.")
    case .title: say("config.toml of Lukija", fi: "Lukijan config.toml")
    case .usual(let value): say("usually \(value)", fi: "tavallisesti \(value)")
    }
  }

  /// As TOML has comments.
  public var comment: String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "# \($0)\n" }.joined()
  }
}
