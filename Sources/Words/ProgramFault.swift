import Glibc

/// How another program ended that did not end well.
public enum ProgramEnding: Hashable, Sendable {
  case exited(Int32)
  case killed(signal: Int32)
  /// It never began; the system's number for why.
  case notStarted(code: Int32)
  case goesOn

  /// One sentence about the editor.
  var sentence: String {
    switch self {
    case .exited(127): say("the command was not found.", fi: "komentoa ei löytynyt.")
    case .exited(let status): say("it ended with status \(status).", fi: "se päättyi paluuarvoon \(status).")
    case .killed(let signal): say("it was killed by signal \(signal).", fi: "signaali \(signal) lopetti sen.")
    case .notStarted(let code):
      say("it could not be started: \(systemMessage(code)).", fi: "se ei käynnistynyt: \(systemMessage(code)).")
    case .goesOn: say("it goes on.", fi: "se on yhä käynnissä.")
    }
  }

  /// How a sentence goes on that begins with the program's name.
  var predicate: String {
    switch self {
    case .exited(127): say("was not found", fi: "ei löytynyt")
    case .exited(let status): say("ended with status \(status)", fi: "päättyi paluuarvoon \(status)")
    case .killed(let signal): say("was killed by signal \(signal)", fi: "päättyi signaaliin \(signal)")
    case .notStarted(ENOENT): say("is not installed", fi: "ei ole asennettuna")
    case .notStarted(let code):
      say("could not be started: \(systemMessage(code))", fi: "ei käynnistynyt: \(systemMessage(code))")
    case .goesOn: say("goes on", fi: "on yhä käynnissä")
    }
  }
}

/// Why a program did not take a link.
public enum ProgramFault: Hashable, Sendable {
  case ended(ProgramEnding)
  case notInstalled
  case notStarted(code: Int32)
  case doesNotAnswer
  case didNotRead

  var predicate: String {
    switch self {
    case .ended(let ending): ending.predicate
    case .notInstalled: say("is not installed", fi: "ei ole asennettuna")
    case .notStarted(let code):
      say("was not started: \(systemMessage(code))", fi: "ei käynnistynyt: \(systemMessage(code))")
    case .doesNotAnswer: say("does not answer", fi: "ei vastaa")
    case .didNotRead: say("did not read the link", fi: "ei lukenut linkkiä")
    }
  }
}

/// Why a link was not copied or opened.
public enum LinkFault: Hashable, Sendable {
  /// A program, by its name.
  case program(String, ProgramFault)
  case noBrowserShows
  /// A program started another one, which wants the terminal.
  case needsTerminal(String, started: String)
  /// A quotation mark in `$BROWSER` is not closed.
  case unclosed(Unicode.Scalar)
  case noProgram
  case noBrowser
  case noViewer
  /// It is no address that is opened.
  case notOurs

  /// One sentence, or two.
  public var text: String {
    switch self {
    case .program(let name, let fault): "\(name) \(fault.predicate)."
    case .noBrowserShows:
      say("xdg-open found no browser that shows it.", fi: "xdg-open ei löytänyt selainta, joka näyttäisi sen.")
    case .needsTerminal(let name, let program):
      say(
        "\(name) started \(program), which needs the terminal.",
        fi: "\(name) käynnisti ohjelman \(program), joka tarvitsee päätteen.")
    case .unclosed(let mark):
      say(
        "A quotation mark (\(mark)) in $BROWSER is not closed.",
        fi: "Muuttujasta $BROWSER puuttuu lopettava lainausmerkki (\(mark)).")
    case .noProgram:
      say(
        "There is no $BROWSER, no xdg-open and no w3m. yy copies the link.",
        fi: "Ei löydy muuttujaa $BROWSER eikä ohjelmia xdg-open ja w3m. yy kopioi linkin.")
    case .noBrowser: say("There is no browser.", fi: "Selainta ei ole.")
    case .noViewer:
      say(
        "There is no $LUKIJA_VIEWER and no xdg-open.", fi: "Ei löydy muuttujaa $LUKIJA_VIEWER eikä ohjelmaa xdg-open.")
    case .notOurs:
      say(
        "Only web and mail addresses and the blog's own files are opened.",
        fi: "Vain verkko- ja sähköpostiosoitteet ja blogin omat tiedostot avataan.")
    }
  }
}

/// Who took what was copied.
public enum LinkTaker: Hashable, Sendable {
  case tmux
  case program(String)

  /// As it goes on after “Copied”.
  var words: String {
    switch self {
    case .tmux: say("to tmux's buffer", fi: "tmuxin puskuriin")
    case .program(let name): say("with \(name)", fi: "ohjelmalla \(name)")
    }
  }
}
