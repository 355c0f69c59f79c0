import ArgumentParser
import Blog
import Glibc
import NcursesTerminal
import Screen
import Words

/// The program: parses the command line, runs a command, words what went wrong.
@main
struct Lukija: ParsableCommand {
  /// Semantic version, as `CHANGELOG.md` tells it.
  static let version = "0.2.0"
  /// As servers are told who asks.
  static let userAgent = "lukija/\(version)"

  static let configuration = CommandConfiguration(
    commandName: "lukija",
    abstract: CommandHelp.lukija.abstract,
    usage: CommandHelp.lukija.usage,
    discussion: CommandHelp.lukija.discussion,
    version: version,
    subcommands: [
      ReadCommand.self, OpenCommand.self, ListCommand.self, SearchCommand.self, ShowCommand.self, CommentsCommand.self,
      ReplyCommand.self,
      NewCommand.self, EditCommand.self, PublishCommand.self, DeleteCommand.self, InitCommand.self, ImportCommand.self,
      ExportCommand.self, CheckCommand.self, AddCommand.self, SyncCommand.self, BlogsCommand.self,
      RenameCommand.self, RemoveCommand.self, ConfigCommand.self, KeysCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  static func main() {
    // A file that may not grow further is a full disk, which is told and not died of.
    signal(SIGXFSZ, SIG_IGN)
    // What is wrong with the settings is said by commands that need them.
    Language.ofProgram = (try? Settings())?.language ?? .of(environment: Environment.variables)
    if let topic = HelpTopic.asked(by: CommandLine.arguments.dropFirst()) {
      exit(withError: topic.printed())
    }
    if let fault = Encoding.refusal() {
      StandardError.complain(.encoding(fault))
      exit(withError: ExitCode.failure)
    }
    if let fault = MistypedCommand.fault(
      in: Array(CommandLine.arguments.dropFirst()), isFolder: ReadCommand.isFolder)
    {
      StandardError.complain(fault.text)
      exit(withError: ExitCode.validationFailure)
    }
    var command: any ParsableCommand
    do {
      command = try parseAsRoot()
    } catch {
      refuse(error)
    }
    do {
      try command.run()
    } catch let error as ExitCode {
      exit(withError: error)
    } catch {
      // Help, wrong usage and the like are the parser's to word.
      guard exitCode(for: error) == .failure else { refuse(error) }
      StandardError.complain(sentence(for: error))
      exit(withError: ExitCode.failure)
    }
  }

  /// Says what the parser found wrong, which repeats the person's own arguments: on a terminal they must not act.
  private static func refuse(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = MisplacedWords.reworded(fullMessage(for: error))
    // Help and the version are asked for and go to standard output.
    guard !code.isSuccess, !message.isEmpty else { exit(withError: error) }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    StandardError.say(lines.map { TextSanitizing.line(String($0)) }.joined(separator: "\n"))
    exit(withError: code)
  }

  private static func sentence(for error: any Error) -> String {
    switch error {
    case let problem as Problem: problem.commandLineSentence
    case let fault as CommandFault: fault.text
    case let error as TerminalError: CommandFault.terminal(TerminalFault(error)).text
    default: String(describing: error)
    }
  }
}
