import ArgumentParser
import Blog
import BlogStore
import Glibc
import NcursesTerminal
import Reader
import Screen
import Words

/// Starts the reader on a repository: the only place where all the parts meet.
enum ReaderLauncher {
  /// Runs the reader on one blog until the person leaves.
  ///
  /// - Parameters:
  ///   - repository: the folder.
  ///   - destination: the post, and the comment in it, to begin at.
  ///   - stateFolder: where marks and places are remembered; nil for the usual place.
  ///   - screen: what the command line says of the screen.
  static func run(
    repository folder: String, destination: Destination?, stateFolder: String?, screen: ScreenOptions
  ) throws {
    let desk = PortsDesk(
      stateFolder: StateStores.folder(stateFolder),
      cacheFolder: StateLocation.cacheFolder(environment: Environment.variables))
    // Read where somebody asks for the other blogs.
    let shelf = (try? SystemShelf.Places.usual(stateFolder: stateFolder)).map { SystemShelf($0) }
    defer { shelf?.close() }
    try run(desk, ReaderChoices(screen: screen, folder: folder)) { terminal, settings in
      let ports = desk.ports(folder: folder)
      return Program(
        terminal: terminal, ports: ports, shelf: shelf, host: ports.host, destination: destination, settings: settings)
    }
  }

  /// Runs the reader on several blogs, beginning with the list of them.
  static func openShelf(_ shelf: SystemShelf, screen: ScreenOptions) throws {
    // What was counted in the last moment, too.
    defer { shelf.keepCounts() }
    try run(shelf.desk, ReaderChoices(screen: screen, folder: nil)) { terminal, settings in
      Program(
        terminal: terminal, ports: nil, shelf: shelf, host: shelf.desk.host(folder: ""), settings: settings)
    }
  }

  private static func run(
    _ desk: PortsDesk, _ choices: ReaderChoices, _ program: (NcursesTerminal, WatchedSettings?) throws -> Program
  ) throws {
    // Before anything starts a thread: threads inherit the mask.
    NcursesTerminal.blockSignals()
    // A limit on file sizes shall be a failed write with a sentence, not the end.
    signal(SIGXFSZ, SIG_IGN)
    // A clipboard program that ends early shall not end us.
    signal(SIGPIPE, SIG_IGN)
    // Without a home folder there are none.
    let settings = (try? Settings.usualFile()).map { WatchedSettings($0, choices) }
    let terminal = try NcursesTerminal(choices: settings?.settings.terminal ?? TerminalChoices())
    let program = try program(terminal, settings)
    let farewell = program.run()
    terminal.close()
    desk.close()
    let left = desk.handed.left.map { CommandNotice.editorText(path: $0).text }
    StandardError.sayAtLast(farewell + left)
    if farewell.isEmpty { desk.handed.removeAll() }
    ClipboardProgram.waitForTexts(atMost: 1000)
    // As shells count.
    if program.wasTerminated { throw ExitCode(128 + (terminal.endingSignal ?? SIGTERM)) }
  }
}
