import Blog

/// What `lukija login` says and asks.
public enum LoginNotice: Hashable, Sendable {
  /// Where a password stays.
  public enum Place: Hashable, Sendable {
    case command, keyring
    case file(String)
  }

  /// Where the blog makes application passwords.
  case `where`(address: String)
  /// With the name that is known already.
  case askName(known: String?)
  case askPassword
  /// The blog took it.
  case kept(name: String, mayModerate: Bool, place: Place)

  /// One line or two; questions end with a blank.
  public var text: String {
    switch self {
    case .where(let address):
      say(
        "The blog makes an application password for you at \(address)",
        fi: "Blogi luo sovelluksen salasanan osoitteessa \(address)")
    case .askName(nil): say("Name: ", fi: "Nimi: ")
    case .askName(let known?): say("Name (\(known)): ", fi: "Nimi (\(known)): ")
    case .askPassword: say("Application password (not shown): ", fi: "Sovelluksen salasana (ei näy): ")
    case .kept(let name, let mayModerate, let place):
      [
        say("The blog knows you as \(quoted(name)).", fi: "Blogi tuntee sinut nimellä \(quoted(name))."),
        mayModerate ? say("You may moderate its comments.", fi: "Saat hallita sen kommentteja.") : nil,
        Self.sentence(place),
        say("Replies go under this name from now on.", fi: "Vastaukset lähtevät tästä lähtien tällä nimellä."),
      ].compactMap(\.self).joined(separator: " ")
    }
  }

  private static func sentence(_ place: Place) -> String {
    switch place {
    case .command: say("Your command prints the password.", fi: "Oma komento tulostaa salasanan.")
    case .keyring: say("The password is in the keyring.", fi: "Salasana on avainrenkaassa.")
    case .file(let path):
      say(
        "The password stands unencrypted in \(path); only you may read that.",
        fi: "Salasana on salaamatta tiedostossa \(path), jota vain sinä voit lukea.")
    }
  }
}

/// Why a log-in is not kept.
public enum LoginRefusal: Hashable, Sendable {
  case noREST(blog: String)
  case noName, noPassword
  case commandFailed(String)
  /// There is no safe place for a password.
  case noKeyring
  case keyringRefused
  case fileNotSafe(String)
  case refused(name: String, blog: String)
  case server(SyncFault, blog: String)

  /// One sentence, or two.
  public var text: String {
    switch self {
    case .noREST(let blog):
      say(
        "“\(blog)” is no WordPress that answers by REST: there is nothing to log in to. Replies go by its comment form, or "
          + "by a reply_command in config.toml.",
        fi:
          "”\(blog)” ei ole WordPress, johon voi kirjautua REST-rajapinnalla. Vastaukset lähtevät kommenttilomakkeella tai "
          + "config.toml-tiedoston reply_command-komennolla.")
    case .noName:
      say("no account is named. Name it with --user NAME.", fi: "tunnusta ei ole nimetty. Anna se: --user NIMI.")
    case .noPassword: say("no password was given; nothing is kept.", fi: "salasanaa ei annettu; mitään ei tallennettu.")
    case .commandFailed(let command):
      say(
        "\(quoted(command)) prints no password, or does not end well; nothing is kept.",
        fi: "\(quoted(command)) ei tulosta salasanaa tai ei pääty hyvin; mitään ei tallennettu.")
    case .noKeyring:
      say(
        "there is no keyring here (secret-tool of libsecret-tools). Name a command that prints the password with "
          + "--password-command, or say --in-the-open to keep it in a file.",
        fi:
          "avainrengasta ei ole (paketin libsecret-tools secret-tool). Nimeä salasanan tulostava komento valitsimella "
          + "--password-command tai anna --in-the-open, niin se säilytetään tiedostossa.")
    case .keyringRefused:
      say(
        "the keyring does not keep the password; nothing is kept.",
        fi: "avainrengas ei ottanut salasanaa; mitään ei tallennettu.")
    case .fileNotSafe(let path):
      say(
        "\(path) can be read by others; delete it.", fi: "muutkin voivat lukea tiedoston \(path); poista se.")
    case .refused(let name, let blog):
      say(
        "“\(blog)” does not take this password for \(quoted(name)); nothing is kept. An application password is needed, not "
          + "the one for its pages.",
        fi:
          "”\(blog)” ei hyväksy salasanaa tunnukselle \(quoted(name)); mitään ei tallennettu. Tarvitaan sovelluksen "
          + "salasana, ei sivuston omaa.")
    case .server(let fault, let blog): "\(blog): \(fault.message)"
    }
  }
}
