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
    case .nothing: "There is nothing to take along here."
    case .noPiece(let name, let known): "There is no \(quoted(name)) here, only: \(known.joined(separator: ", "))."
    case .copying(let piece): "Copying \(piece.text)"
    case .copied(let piece, let takers): "Copied \(takers.map(\.words).joined(separator: " and ")): \(piece.text)"
    case .offered(let piece, let failures):
      (failures.map(\.text) + ["Offered to the terminal's clipboard: \(piece.text)"]).joined(separator: " ")
    case .notCopied(_, let failures, let save):
      (failures.map(\.text) + ["Nothing here can copy so much text. \(save) saves it to a file."])
        .joined(separator: " ")
    case .piped(let piece, let command, let ending): ending.sentence(piece, quoted(command))
    case .noCommand: "No command was given."
    case .saved(let piece, let path): "\(piece.beginning) stands in \(shown(path))"
    case .notSaved(let path, let fault): "Not saved: \(fault.sentence(shown(path)))"
    case .keptOld(let path): "Not saved: \(shown(path)) stays as it was."
    case .noName: "No file was named."
    case .unreadable(let piece, let sentence): "\(piece.beginning) cannot be taken along: \(sentence)"
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
    case .ended(nil): "\(command) has ended well."
    case .ended(.exited(127)?): "\(command) was not found."
    case .ended(.exited(126)?): "\(command) cannot be run."
    case .ended(let ending?): "\(command) \(ending.predicate)."
    case .interrupted: "\(command) was stopped."
    case .noInput(let code): "\(piece.beginning) could not be handed to \(command): \(systemWords(code))."
    }
  }

  /// What stands below its output until a key is pressed.
  public var keyLine: String {
    switch self {
    case .ended(let ending?): "[It \(ending.predicate). Any key goes back to Lukija.]"
    case .ended(nil), .interrupted, .noInput: "[Any key goes back to Lukija.]"
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
    case .alreadyThere: "\(path) is there already."
    case .isFolder: "\(path) is a folder."
    case .notPlain: "\(path) is no plain file."
    case .noFolder(let folder): "there is no folder \(shown(folder))."
    case .nobody(let name): "there is nobody called \(quoted(name)) here."
    case .system(ENOSPC): "the disk is full; \(path) is as it was."
    case .system(EDQUOT): "your share of the disk is full; \(path) is as it was."
    case .system(EACCES), .system(EPERM): "\(path) may not be written there."
    case .system(EROFS): "\(path) stands on a disk that is only read."
    case .system(ENAMETOOLONG): "the name is too long."
    case .system(let code): "\(path): \(systemWords(code))."
    }
  }
}

/// A path in a sentence: whole, without anything that acts on a terminal.
private func shown(_ path: String) -> String {
  String(
    String.UnicodeScalarView(
      path.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: "\u{FFFD}"
        default: scalar
        }
      }))
}
