/// Why the reader cannot have the terminal.
public enum TerminalFault: Hashable, Sendable {
  /// Standard input or output is none.
  case notATerminal(isInput: Bool)
  case termUnset
  case tooSimple(term: String)
  case unknownTerm(term: String)
  case system(call: String, code: Int32)

  var text: String {
    switch self {
    case .notATerminal(isInput: true):
      say(
        "Standard input is not a terminal; the reader needs one.",
        fi: "Vakiosyöte ei ole pääte; lukuohjelma tarvitsee päätteen.")
    case .notATerminal(isInput: false):
      say(
        "Standard output is not a terminal; the reader needs one.",
        fi: "Vakiotuloste ei ole pääte; lukuohjelma tarvitsee päätteen.")
    case .termUnset:
      say(
        "TERM is not set, so nothing is known about this terminal; try TERM=xterm-256color.",
        fi: "TERM on asettamatta, joten päätteestä ei tiedetä mitään; kokeile TERM=xterm-256color.")
    case .tooSimple(let term):
      say(
        "This terminal (TERM=\(Self.printable(term))) cannot place text on the screen; the reader needs one that can.",
        fi:
          "Tämä pääte (TERM=\(Self.printable(term))) ei voi sijoittaa tekstiä näytölle; lukuohjelma tarvitsee päätteen, joka voi."
      )
    case .unknownTerm(let term):
      say(
        "Nothing is known about the terminal “\(Self.printable(term))” (TERM); try TERM=xterm-256color, "
          + "or install its terminfo entry.",
        fi: "Päätteestä ”\(Self.printable(term))” (TERM) ei tiedetä mitään; kokeile TERM=xterm-256color tai asenna "
          + "päätteen terminfo-kuvaus.")
    case .system(let call, let code):
      say("\(call) failed: \(systemMessage(code)).", fi: "\(call) epäonnistui: \(systemMessage(code)).")
    }
  }

  /// The name comes from the environment and goes to a terminal.
  private static func printable(_ name: String) -> String {
    String(
      String.UnicodeScalarView(name.unicodeScalars.prefix(60).map { $0.value > 0x20 && $0.value < 0x7F ? $0 : "?" }))
  }
}

/// What of a call is not UTF-8.
public enum EncodingFault: Hashable, Sendable {
  /// The argument of this number, from 1.
  case argument(Int)
  case variable(String)
  /// The locale's encoding, and the variable that says so with its value, both safe to print.
  case locale(String, variable: String, isTerminal: Bool)

  var text: String {
    switch self {
    case .argument(let number):
      say(
        "argument \(number) is not UTF-8 text, so nothing was done. Lukija takes UTF-8 only: set the terminal to it, "
          + "and LC_ALL to C.UTF-8 or a locale that ends in .UTF-8.",
        fi:
          "argumentti \(number) ei ole UTF-8-tekstiä, joten mitään ei tehty. Lukija ymmärtää vain UTF-8:aa: aseta pääte "
          + "siihen ja LC_ALL arvoon C.UTF-8 tai maa-asetukseen, jonka lopussa on .UTF-8.")
    case .variable(let name):
      say(
        "the variable \(name) is not UTF-8 text, so nothing was done. Lukija takes UTF-8 only: set it again, or unset it.",
        fi:
          "muuttujan \(name) arvo ei ole UTF-8-tekstiä, joten mitään ei tehty. Lukija ymmärtää vain UTF-8:aa: aseta muuttuja uudelleen tai poista se."
      )
    case .locale(let encoding, let variable, isTerminal: true):
      say(
        "the locale (\(variable)) says that this terminal speaks \(encoding); Lukija speaks UTF-8 only. "
          + "In a terminal that does too, start it so: LC_ALL=C.UTF-8 lukija",
        fi: "maa-asetuksen (\(variable)) mukaan pääte käyttää koodausta \(encoding); Lukija käyttää vain UTF-8:aa. "
          + "UTF-8-päätteessä se käynnistyy näin: LC_ALL=C.UTF-8 lukija")
    case .locale(let encoding, let variable, isTerminal: false):
      say(
        "the locale (\(variable)) asks for \(encoding); Lukija speaks UTF-8 only. "
          + "For UTF-8, start it so: LC_ALL=C.UTF-8 lukija",
        fi: "maa-asetus (\(variable)) pyytää koodausta \(encoding); Lukija käyttää vain UTF-8:aa. "
          + "UTF-8:lla se käynnistyy näin: LC_ALL=C.UTF-8 lukija")
    }
  }
}
