/// What is said around the settings, where they are listed.
public enum SettingsWords: Hashable, Sendable {
  /// Above a file of settings.
  case head
  /// What counts where no file says otherwise, as the file would say it.
  case usual(String)

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
    case .usual(let value): say("usually \(value)", fi: "tavallisesti \(value)")
    }
  }

  /// As TOML has comments.
  public var comment: String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "# \($0)\n" }.joined()
  }
}
