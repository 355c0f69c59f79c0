import Blog

extension ConfigurationFileFault {
  /// One sentence for what is wrong with the file, and one for what to do.
  public func sentence(file: String) -> String {
    let name = Problem.visible(file.unicodeScalars)
    return switch self {
    case .noHome:
      say(
        "there is no home folder to look for config.toml in. Set HOME or XDG_CONFIG_HOME.",
        fi: "kotikansiota, josta config.toml haettaisiin, ei ole. Aseta HOME tai XDG_CONFIG_HOME.")
    case .file(.changedBySomebodyElse):
      say(
        "\(name): somebody else changed it meanwhile; nothing was written. Give the command again.",
        fi: "\(name): joku muu muutti sitä sillä välin; mitään ei kirjoitettu. Anna komento uudelleen.")
    case .file(.locked):
      say(
        "\(name): another Lukija is changing it and does not finish. Try again in a moment.",
        fi: "\(name): toinen Lukija muuttaa sitä eikä lopeta. Yritä hetken päästä uudelleen.")
    case .file(.notAFolder):
      say(
        "\(name): a file stands where its folder should be. Move it away.",
        fi: "\(name): sen kansion kohdalla on tiedosto. Siirrä se pois.")
    case .file(.tooLarge):
      say(
        "\(name): it is too large to be settings. Look into it.",
        fi: "\(name): se on liian suuri asetuksiksi. Tarkista se.")
    case .file(let fault): "\(name): \(fault.message)\(fault.advice.map { " \($0)" } ?? "")"
    case .danglingLink:
      say(
        "\(name): it is a link to a file that is not there. Make that file, or remove the link.",
        fi: "\(name): se on linkki tiedostoon, jota ei ole. Luo tiedosto tai poista linkki.")
    case .broken(let fault):
      say(
        "\(name):\(fault.line):\(fault.column): it is not changed while it cannot be read: \(fault.fact.text)",
        fi: "\(name):\(fault.line):\(fault.column): sitä ei muuteta, kun sitä ei voi lukea: \(fault.fact.text)")
    case .unchangeable:
      say(
        "\(name): this cannot be changed without writing other parts anew. Change it by hand.",
        fi: "\(name): tätä ei voi muuttaa kirjoittamatta muita osia uudelleen. Muuta se käsin.")
    case .nameTaken(let taken):
      say(
        "\(name): there is a blog called \(quoted(taken)) already. Choose another one, with --name where it is added.",
        fi: "\(name): blogi \(quoted(taken)) on jo olemassa. Valitse toinen nimi, lisättäessä valitsimella --name.")
    case .badName(let bad):
      say(
        "no blog can be called \(quoted(bad)): the name is \(SettingKind.name.words).",
        fi: "blogin nimeksi ei käy \(quoted(bad)): sen on oltava \(SettingKind.name.words).")
    case .folderForName(let folder):
      say(
        "\(quoted(folder)) is a folder, not a name. A blog's folder is moved by hand, and its path changed in \(name).",
        fi:
          "\(quoted(folder)) on kansio eikä nimi. Blogin kansio siirretään käsin, ja sen polku muutetaan tiedostoon \(name)."
      )
    case .noBlog(let unknown, let near):
      say("\(name): there is no blog called \(quoted(unknown)).", fi: "\(name): blogia \(quoted(unknown)) ei ole.")
        + (near.map { say(" Was “\($0)” meant?", fi: " Tarkoititko ”\($0)”?") } ?? "")
        + say(" List the blogs with “lukija blogs”.", fi: " Komento ”lukija blogs” luettelee blogit.")
    }
  }
}
