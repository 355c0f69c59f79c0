import Glibc

/// What is said of pieces that are taken along: copied, handed to a command, saved.
public enum TakingNotice: Hashable, Sendable {
  /// Nothing is selected that could be taken.
  case nothing
  /// There is no such piece here: what was asked for, and what there is.
  case noPiece(String, known: [String])
  case copying(PieceWords)
  case copied(PieceWords, by: [LinkTaker])
  /// Programs have failed; the terminal may have it.
  case offered(PieceWords, failures: [LinkFault])
  case notCopied(PieceWords, failures: [LinkFault], save: String)
  /// A command has ended.
  case piped(PieceWords, command: String, PipeEnding)
  case noCommand
  case saved(PieceWords, path: String)
  case notSaved(path: String, SaveFault)
  /// A file of that name stays as it is.
  case keptOld(path: String)
  case noName
  /// The post that was to be taken cannot be read.
  case unreadable(PieceWords, sentence: String)

  var isError: Bool {
    switch self {
    case .noPiece, .notCopied, .notSaved, .unreadable: true
    case .offered(_, let failures): !failures.isEmpty
    case .piped(_, _, let ending): ending.isFailure
    case .nothing, .copying, .copied, .noCommand, .saved, .keptOld, .noName: false
    }
  }

  var text: String {
    switch self {
    case .nothing: say("There is nothing to take along here.", fi: "Tässä ei ole mitään mukaan otettavaa.")
    case .noPiece(let name, let known):
      say(
        "There is no \(quoted(name)) here, only: \(known.joined(separator: ", ")).",
        fi: "Kohdetta \(quoted(name)) ei ole tässä, on vain: \(known.joined(separator: ", ")).")
    case .copying(let piece): say("Copying \(piece.text)", fi: "Kopioidaan: \(piece.text)")
    case .copied(let piece, let takers):
      say(
        "Copied \(takers.map(\.words).joined(separator: " and ")): \(piece.text)",
        fi: "Kopioitu \(enumeration(takers.map(\.words))): \(piece.text)")
    case .offered(let piece, let failures):
      (failures.map(\.text) + [
        say("Offered to the terminal's clipboard: \(piece.text)", fi: "Tarjottu päätteen leikepöydälle: \(piece.text)")
      ]).joined(separator: " ")
    case .notCopied(_, let failures, let save):
      (failures.map(\.text) + [
        say(
          "Nothing here can copy so much text. \(save) saves it to a file.",
          fi: "Näin paljon tekstiä ei voi kopioida täällä. \(save) tallentaa sen tiedostoon.")
      ]).joined(separator: " ")
    case .piped(let piece, let command, let ending): ending.sentence(piece, quoted(command))
    case .noCommand: say("No command was given.", fi: "Komentoa ei annettu.")
    case .saved(let piece, let path):
      say("\(piece.beginning) stands in \(shown(path))", fi: "\(piece.beginning) on tiedostossa \(shown(path))")
    case .notSaved(let path, let fault):
      say("Not saved: \(fault.sentence(shown(path)))", fi: "Ei tallennettu: \(fault.sentence(shown(path)))")
    case .keptOld(let path):
      say("Not saved: \(shown(path)) stays as it was.", fi: "Ei tallennettu: \(shown(path)) jää ennalleen.")
    case .noName: say("No file was named.", fi: "Tiedostoa ei nimetty.")
    case .unreadable(let piece, let sentence):
      say(
        "\(piece.beginning) cannot be taken along: \(sentence)",
        fi: "\(piece.beginning) jää ottamatta mukaan: \(sentence)")
    }
  }
}

/// How a command ended that had the terminal.
public enum PipeEnding: Hashable, Sendable {
  case ended(ProgramEnding?)
  /// The person ended it with C-c.
  case interrupted
  /// Nothing could be put into its hands.
  case noInput(code: Int32)

  /// Whether it is to be told as an error. A command that has read enough and is ended by its pipe did nothing wrong.
  var isFailure: Bool {
    switch self {
    case .ended(nil), .interrupted: false
    case .ended, .noInput: true
    }
  }

  fileprivate func sentence(_ piece: PieceWords, _ command: String) -> String {
    switch self {
    case .ended(nil): say("\(command) has ended well.", fi: "\(command) päättyi onnistuneesti.")
    case .ended(.exited(127)?): say("\(command) was not found.", fi: "\(command) ei löytynyt.")
    case .ended(.exited(126)?): say("\(command) cannot be run.", fi: "\(command) ei ole suoritettavissa.")
    case .ended(let ending?): "\(command) \(ending.predicate)."
    case .interrupted: say("\(command) was stopped.", fi: "\(command) keskeytettiin.")
    case .noInput(let code):
      say(
        "\(piece.beginning) could not be handed to \(command): \(systemWords(code)).",
        fi: "\(piece.beginning) ei mennyt perille komennolle \(command): \(systemWords(code)).")
    }
  }

  /// What stands below its output until a key is pressed.
  public var keyLine: String {
    switch self {
    case .ended(let ending?):
      say(
        "[It \(ending.predicate). Any key goes back to Lukija.]",
        fi: "[Komento \(ending.predicate). Mikä tahansa näppäin palaa Lukijaan.]")
    case .ended(nil), .interrupted, .noInput:
      say("[Any key goes back to Lukija.]", fi: "[Mikä tahansa näppäin palaa Lukijaan.]")
    }
  }
}

/// Why a piece is not in the file that was named.
public enum SaveFault: Hashable, Sendable {
  /// A file of that name is there already.
  case alreadyThere
  case isFolder
  /// A device, a socket, a pipe.
  case notPlain
  /// The folder that it was to stand in.
  case noFolder(String)
  /// `~name` is nobody here.
  case nobody(String)
  case system(code: Int32)

  fileprivate func sentence(_ path: String) -> String {
    switch self {
    case .alreadyThere: say("\(path) is there already.", fi: "\(path) on jo olemassa.")
    case .isFolder: say("\(path) is a folder.", fi: "\(path) on kansio.")
    case .notPlain: say("\(path) is no plain file.", fi: "\(path) ei ole tavallinen tiedosto.")
    case .noFolder(let folder): say("there is no folder \(shown(folder)).", fi: "kansiota \(shown(folder)) ei ole.")
    case .nobody(let name):
      say("there is nobody called \(quoted(name)) here.", fi: "käyttäjää \(quoted(name)) ei ole täällä.")
    case .system(ENOSPC): say("the disk is full; \(path) is as it was.", fi: "levy on täynnä; \(path) on ennallaan.")
    case .system(EDQUOT):
      say("your share of the disk is full; \(path) is as it was.", fi: "levykiintiö on täynnä; \(path) on ennallaan.")
    case .system(EACCES), .system(EPERM):
      say("\(path) may not be written there.", fi: "tiedoston \(path) kirjoittamiseen ei ole oikeutta.")
    case .system(EROFS):
      say("\(path) stands on a disk that is only read.", fi: "\(path) on levyllä, jota voi vain lukea.")
    case .system(ENAMETOOLONG): say("the name is too long.", fi: "nimi on liian pitkä.")
    case .system(let code): "\(path): \(systemWords(code))."
    }
  }
}

/// A path in a sentence: whole, without anything that acts on a terminal.
func shown(_ path: String) -> String {
  String(
    String.UnicodeScalarView(
      path.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: "\u{FFFD}"
        default: scalar
        }
      }))
}
