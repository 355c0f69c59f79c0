import ArgumentParser
import Blog
import Glibc
import NcursesTerminal
import PictureDecoding
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
      ExportCommand.self, CheckCommand.self, AddCommand.self, SyncCommand.self, OutboxCommand.self, LoginCommand.self,
      BlogsCommand.self,
      RenameCommand.self, RemoveCommand.self, ConfigCommand.self, KeysCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  static func main() {
    // A process that decodes a picture: nothing else of the program is wanted in it.
    if let order = DecodingOrder(arguments: CommandLine.arguments.dropFirst()) { DecodingProcess.run(order) }
    // A file that may not grow further is a full disk, which is told and not died of.
    signal(SIGXFSZ, SIG_IGN)
    let encodingFault = Encoding.refusal()
    // Before anything is said; what is wrong with the settings is said by commands that need them. A terminal of another
    // encoding would garble the letters that are not English.
    if case .locale? = encodingFault {
    } else {
      Language.ofProgram = (try? Settings())?.language ?? .of(environment: Environment.languages)
    }
    if let topic = HelpTopic.asked(by: CommandLine.arguments.dropFirst()) {
      exit(withError: topic.printed())
    }
    if let encodingFault {
      StandardError.complain(.encoding(encodingFault))
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
    let message = fullMessage(for: error)
    // Help and the version are asked for and go to standard output.
    guard !code.isSuccess else { exit(withError: HelpPage.worded(message).map { CleanExit.message($0) } ?? error) }
    guard !message.isEmpty else { exit(withError: error) }
    let lines = ParserRefusal(message).text.split(separator: "\n", omittingEmptySubsequences: false)
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
