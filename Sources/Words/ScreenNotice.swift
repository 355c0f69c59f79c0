/// What is said of keys, the terminal and the panes.
public enum ScreenNotice: Hashable, Sendable {
  /// Keys that mean nothing here; `help` is the key that shows those that do.
  case unknownKeys(String, help: String)
  /// Keys that mean nothing in a pane, but in others.
  case keysElsewhere(String, here: PaneName, there: [PaneName], help: String)
  case nothingTakesPaste
  /// What a row says that is cut at the screen's edge, made safe for it.
  case row(String)
  /// What was pasted was read as Windows-1252.
  case pasteConverted
  case undecodable(UInt8)
  case orderMissed
  /// So many keys wait already.
  case tooManyKeys(Int)
  /// The text's greatest width, in columns.
  case measure(Int)
  case pictures(ShownPictures)
  case onePane
  case openFirst
  case quitKey
  case unknownCommand(String, nearest: String?)

  var isError: Bool {
    switch self {
    case .pasteConverted, .undecodable, .orderMissed, .tooManyKeys, .unknownCommand: true
    case .pictures(let shown): shown == .terminalCannot || shown == .noDecoder
    case .unknownKeys, .keysElsewhere, .row, .nothingTakesPaste, .measure, .onePane, .openFirst, .quitKey: false
    }
  }

  var text: String {
    switch self {
    case .unknownKeys(let keys, let help):
      say(
        "\(keys) does nothing here. \(help) shows the keys.",
        fi: "\(keys) ei tee tässä mitään. \(help) näyttää näppäimet.")
    case .keysElsewhere(let keys, let here, let there, let help):
      say(
        "\(keys) does nothing in \(here.place), but in \(enumeration(there.map(\.place))). \(help) shows the keys.",
        fi: "\(keys) toimii \(enumeration(there.map(\.place))), ei \(here.place). \(help) näyttää näppäimet.")
    case .row(let words): words
    case .nothingTakesPaste: say("Nothing here takes pasted text.", fi: "Tähän ei voi liittää tekstiä.")
    case .pasteConverted:
      say(
        "What was pasted is no UTF-8 text, and was read as Windows-1252.",
        fi: "Liitetty teksti ei ole UTF-8:aa, joten se luettiin merkistönä Windows-1252.")
    case .undecodable(let byte):
      say(
        "A key sent the byte \(String(byte, radix: 16, uppercase: true)), which is no UTF-8 text: nothing was typed. "
          + "Set the terminal to UTF-8.",
        fi: "Näppäin lähetti tavun \(String(byte, radix: 16, uppercase: true)), joka ei ole UTF-8:aa: mitään ei "
          + "kirjoitettu. Aseta päätteen merkistöksi UTF-8.")
    case .orderMissed:
      say(
        "Hebrew and Arabic stand as they were typed: libfribidi0 is not installed.",
        fi: "Heprea ja arabia näkyvät kirjoitusjärjestyksessä: libfribidi0 ei ole asennettuna.")
    case .tooManyKeys(let count):
      say(
        "More than \(numeral(count)) keys wait already: what you type now is lost.",
        fi: "Yli \(numeral(count)) näppäintä odottaa jo: nyt kirjoitettu katoaa.")
    case .measure(let columns):
      say("Text is at most \(columns) columns wide.", fi: "Tekstin suurin leveys on \(columns) saraketta.")
    case .pictures(let shown): shown.text
    case .onePane: say("There is one pane on the screen.", fi: "Näytöllä on vain yksi ruutu.")
    case .openFirst: say("Enter opens a post first.", fi: "Avaa ensin kirjoitus: Enter.")
    case .quitKey: say("q quits.", fi: "q lopettaa.")
    case .unknownCommand(let input, let nearest):
      say(
        "There is no command “\(input)” here. " + (nearest.map { "Did you mean :\($0)? " } ?? "")
          + "Tab behind : shows what there is.",
        fi: "Komentoa ”\(input)” ei ole. " + (nearest.map { "Tarkoitettiinko :\($0)? " } ?? "")
          + "Sarkain merkin : perässä näyttää komennot.")
    }
  }
}

/// Whether pictures are drawn in the text.
public enum ShownPictures: Hashable, Sendable {
  case on, off
  /// The terminal is asked, and has not answered.
  case asked
  case terminalCannot
  case noDecoder

  var text: String {
    switch self {
    case .on: say("Pictures are drawn in the text.", fi: "Kuvat näkyvät tekstissä.")
    case .off: say("Pictures are not drawn: the text says what they show.", fi: "Kuvista näkyvät vain selitteet.")
    case .asked:
      say(
        "Pictures are drawn as soon as the terminal says that it can.",
        fi: "Kuvat näkyvät, kun pääte ilmoittaa osaavansa.")
    case .terminalCannot:
      say(
        "This terminal has not said that it can show pictures. LUKIJA_PICTURES=blocks draws them all the same.",
        fi: "Pääte ei ole ilmoittanut osaavansa näyttää kuvia. LUKIJA_PICTURES=blocks piirtää ne silti.")
    case .noDecoder:
      say(
        "Pictures cannot be drawn: libgdk-pixbuf-2.0-0 or libchafa0 is not installed.",
        fi: "Kuvia ei voi piirtää: libgdk-pixbuf-2.0-0 tai libchafa0 puuttuu.")
    }
  }
}

/// How sentences call a pane.
public enum PaneName: Hashable, Sendable {
  case blogs, list, post, comments

  /// Behind “in”, which in Finnish is its ending.
  var place: String {
    switch self {
    case .blogs: say("the list of blogs", fi: "blogien luettelossa")
    case .list: say("the list", fi: "luettelossa")
    case .post: say("the post", fi: "kirjoituksessa")
    case .comments: say("the comments", fi: "kommenteissa")
    }
  }
}
