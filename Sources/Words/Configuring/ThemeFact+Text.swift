import Blog

extension ThemeFact {
  /// What was found and what stands instead, or what to do.
  ///
  /// - Parameter instead: what stands instead, as a file would say it.
  func text(instead: String?) -> String {
    let stands =
      instead.map { say("It is \($0) instead.", fi: "Sen tilalla on \($0).") }
      ?? say("It is left out.", fi: "Se jää pois.")
    return switch self {
    case .wrongKind(let part, let found):
      say("this is \(part.words), found \(found.words).", fi: "tässä on \(part.words), mutta löytyi \(found.words).")
        + " "
        + stands
    case .unknownTheme(let name, let near):
      say("there is no theme called \(quoted(name)).", fi: "teemaa \(quoted(name)) ei ole.")
        + ConfigurationFact.meant(near) + " " + stands
    case .circle(let names):
      say(
        "themes inherit in a circle: \(names.joined(separator: " → ")).",
        fi: "teemat periytyvät kehässä: \(names.joined(separator: " → ")).") + " " + stands
    case .noColour(let text):
      say(
        "\(quoted(text)) is no colour, as \"#5fafd7\", \"bright-blue\", \"default\" and a number from 0 to 255 are.",
        fi: "\(quoted(text)) ei ole väri, kuten \"#5fafd7\", \"bright-blue\", \"default\" ja luku väliltä 0–255.") + " "
        + stands
    case .noLook(let word, let near):
      say(
        "\(quoted(word)) is neither a colour nor an attribute, as in \"sea on black bold\".",
        fi: "\(quoted(word)) ei ole väri eikä määrite, kuten tekstissä \"sea on black bold\".")
        + ConfigurationFact.meant(near) + " " + stands
    case .misplaced(let word):
      say(
        "\(quoted(word)) stands in the wrong place: a look is a colour, “on” and a colour, and attributes, as in \"sea on black bold\".",
        fi:
          "\(quoted(word)) on väärässä paikassa: ulkoasu on väri, ”on” ja väri sekä määritteitä, kuten \"sea on black bold\"."
      ) + " " + stands
    case .faint(let role, let tenths, let least):
      say(
        "“\(role)” stands out \(decimal(tenths)):1 from what is behind it; text needs \(decimal(least)):1 to be read. It is taken as it is.",
        fi:
          "”\(role)” erottuu taustastaan vain suhteessa \(decimal(tenths)):1; luettava teksti tarvitsee \(decimal(least)):1. Se on voimassa näinkin."
      )
    case .unreadable(let fault): fault.message + (fault.advice.map { " \($0)" } ?? "")
    }
  }

  private func decimal(_ tenths: Int) -> String {
    say("\(tenths / 10).\(tenths % 10)", fi: "\(tenths / 10),\(tenths % 10)")
  }
}

extension ThemePart {
  fileprivate var words: String {
    switch self {
    case .inherits: say("a theme's name in quotation marks", fi: "teeman nimi lainausmerkeissä")
    case .palette: say("a table of names, each with a colour", fi: "taulu, jossa joka nimellä on väri")
    case .colour:
      say("a colour like \"#5fafd7\", \"bright-blue\" or 74", fi: "väri kuten \"#5fafd7\", \"bright-blue\" tai 74")
    case .roles: say("a table of roles, each with its look", fi: "taulu, jossa joka roolilla on ulkoasunsa")
    case .look:
      say(
        "a look like \"sea on black bold\", or a table with “fg”, “bg” and “attributes”",
        fi: "ulkoasu kuten \"sea on black bold\" tai taulu, jossa ovat ”fg”, ”bg” ja ”attributes”")
    case .attributes: say("a list of attributes like [\"bold\"]", fi: "luettelo määritteistä kuten [\"bold\"]")
    }
  }
}
