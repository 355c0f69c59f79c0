/// What the command line's parser found wrong, with what the person typed.
public enum ParserFault: Hashable, Sendable {
  /// And one that was meant, perhaps.
  case unknownOption(String, near: String?)
  /// An option as help writes it, `-r <folder>`.
  case valueMissing(String)
  /// Letters of which the first is an option that takes a value, or which is no option: `-rx`.
  case letters(String, option: String)
  case valueTooMuch(option: String, value: String)
  /// What it may be, where that is known.
  case valueUnusable(String, of: String, choices: [String])
  case excluded(String, by: String)
  case argumentMissing(String)
  case oneMissing([String])
  case noShell(String?, known: [String])
  case usage(UsageFault)

  /// One sentence, or two.
  public var text: String {
    switch self {
    case .unknownOption(let name, nil): say("There is no option “\(name)” here.", fi: "Valitsinta ”\(name)” ei ole.")
    case .unknownOption(let name, let near?):
      say(
        "There is no option “\(name)” here. Did you mean “\(near)”?",
        fi: "Valitsinta ”\(name)” ei ole. Tarkoititko ”\(near)”?")
    case .valueMissing(let option):
      say("The value of “\(option)” is missing.", fi: "Valitsimelta ”\(option)” puuttuu arvo.")
    case .letters(let letters, let option):
      say(
        "There is no option “\(letters)” here, and if it is to be “\(option)”, its value is missing.",
        fi: "Valitsinta ”\(letters)” ei ole, ja jos tarkoitus on ”\(option)”, siltä puuttuu arvo.")
    case .valueTooMuch(let option, let value):
      say(
        "“\(option)” takes no value, and “\(value)” was given.",
        fi: "Valitsin ”\(option)” ei ota arvoa, mutta sille annettiin ”\(value)”.")
    case .valueUnusable(let value, let option, let choices):
      say("“\(value)” is no value for “\(option)”.", fi: "”\(value)” ei kelpaa arvoksi: ”\(option)”.")
        + (choices.isEmpty
          ? ""
          : say(
            " It is one of: \(choices.joined(separator: ", ")).",
            fi: " Arvo on jokin näistä: \(choices.joined(separator: ", "))."))
    case .excluded(let option, let other):
      say("“\(option)” and “\(other)” exclude each other.", fi: "”\(option)” ja ”\(other)” sulkevat toisensa pois.")
    case .argumentMissing(let name): say("“\(name)” is missing.", fi: "”\(name)” puuttuu.")
    case .oneMissing(let names):
      say("One of these is missing: \(Self.listed(names)).", fi: "Jokin näistä puuttuu: \(Self.listed(names)).")
    case .noShell(let shell?, let known):
      say(
        "There are no completions for “\(shell)”, only for: \(known.joined(separator: ", ")).",
        fi: "Täydennyksiä ei ole komentotulkille ”\(shell)”, vain näille: \(known.joined(separator: ", ")).")
    case .noShell(nil, let known):
      say(
        "Which shell this is cannot be seen. Name it: --generate-completion-script=\(known.first ?? "bash")",
        fi: "Komentotulkkia ei tunnisteta. Nimeä se: --generate-completion-script=\(known.first ?? "bash")")
    case .usage(let fault): fault.text
    }
  }

  private static func listed(_ names: [String]) -> String {
    names.map { say("“\($0)”", fi: "”\($0)”") }.joined(separator: ", ")
  }
}

/// What stands before the parts of what is said of a wrong call.
public enum RefusalLabel: Hashable, Sendable {
  case error, help, usage

  /// With the blank behind it.
  public var text: String {
    switch self {
    case .error: say("Error: ", fi: "Virhe: ")
    case .help: say("Help:  ", fi: "Ohje:  ")
    case .usage: say("Usage: ", fi: "Käyttö: ")
    }
  }

  /// Where there is more to read, by the command that prints it.
  public static func more(_ command: String) -> String {
    say("  See '\(command)' for more information.", fi: "  Lisätietoja: \(command)")
  }
}
