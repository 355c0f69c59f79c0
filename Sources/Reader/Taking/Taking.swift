import Blog
import Words

/// What is being taken along: copied, piped, saved.
public struct Taking: Equatable, Sendable {
  /// Commands that were piped into, the last one last.
  var commands: [String] = []
  /// What is to be written over a file, while the person is asked.
  var asked: Save?

  /// A piece on its way into a file.
  struct Save: Equatable, Sendable {
    var source: PieceSource
    /// As it was typed.
    var path: String
  }

  /// So many commands are known again.
  private static let mostCommands = 100

  mutating func remember(_ command: String) {
    commands.removeAll { $0 == command }
    commands.append(command)
    if commands.count > Self.mostCommands { commands.removeFirst() }
  }
}

/// What rooms ask for that is to be taken along.
enum TakingRequest: Equatable, Sendable {
  /// Offers what there is, or takes the only thing.
  case offer(TakingWay)
  /// This one was chosen.
  case take(TakingWay, PieceWords)
  /// By its name on the command line.
  case takeNamed(String)
  /// What one reads, into this command or file.
  case pipe(into: String)
  case save(to: String)
  /// What was typed at a prompt.
  case pipeTyped(PieceSource, String)
  case saveTyped(PieceSource, String)
  /// The person said yes.
  case overwrite
  /// The person said no.
  case keepOld
  /// Tab in the name of a file.
  case complete(String)
}

/// What is done with what is taken along.
public enum TakingEffect: Equatable, Sendable {
  /// Make the text of a piece, and copy it.
  case copy(PieceSource)
  /// Make the text of a piece for a command.
  case pipe(PieceSource, command: String)
  /// Make the text of a piece, and write it; over a file that is there where that was allowed.
  case save(PieceSource, path: String, replaces: Bool)
  /// Look for folders and files whose path begins so.
  case look(String)
  /// Put a text that is there on the clipboard.
  case copyText(PieceWords, String)
  /// Offer to the terminal what no program copied.
  case offerText(PieceWords, String, CopyOutcome)
  /// Let a command have the terminal, with a text that is there.
  case runCommand(PieceWords, String, command: String)
}

/// What is told of what is taken along.
public enum TakingMessage: Equatable, Sendable {
  /// The text for the clipboard is made.
  case copyReady(PieceWords, String)
  /// The text for a command is made.
  case pipeReady(PieceWords, String, command: String)
  /// The post cannot be read.
  case unreadable(PieceWords, Problem)
  /// Programs have the text, and have not answered yet.
  case copying(PieceWords)
  case programsCopied(PieceWords, String, CopyOutcome)
  case copied(PieceWords, CopyOutcome)
  case piped(PieceWords, command: String, PipeEnding)
  /// It stands there, in full.
  case saved(PieceWords, path: String)
  case notSaved(PieceSource, path: String, SaveFault)
  /// What begins like a typed path, folders with a slash behind them.
  case found(String, [String])
}
