import ArgumentParser
import Blog
import BlogStore
import Glibc
import NcursesTerminal
import Reader
import Words

/// Starts the reader on a repository: the only place where all the parts meet.
enum ReaderLauncher {
  /// Runs the reader on one blog until the person leaves.
  ///
  /// - Parameters:
  ///   - repository: the folder.
  ///   - destination: the post, and the comment in it, to begin at.
  ///   - stateFolder: where marks and places are remembered; nil for the usual place.
  ///   - bidi: who puts text from right to left in its order.
  static func run(repository folder: String, destination: Destination?, stateFolder: String?, bidi: Bidi) throws {
    let desk = PortsDesk(
      stateFolder: StateStores.folder(stateFolder),
      cacheFolder: StateLocation.cacheFolder(environment: Environment.variables))
    try run(desk, bidi) { terminal in
      let ports = desk.ports(folder: folder)
      return Program(
        terminal: terminal, repository: ports.repository, catalogue: ports.catalogue, store: ports.store,
        host: ports.host, syncing: ports.syncing, destination: destination, turnsText: bidi == .lukija,
        isFetched: ports.isFetched, pictures: ports.pictures)
    }
  }

  /// Runs the reader on several blogs, beginning with the list of them.
  static func openShelf(_ shelf: SystemShelf, bidi: Bidi) throws {
    // Until the program knows shelves: its call belongs here, as above.
    throw CommandFault.whichBlog(shelf.rows.map(\.id.name))
  }

  private static func run(_ desk: PortsDesk, _ bidi: Bidi, _ program: (NcursesTerminal) throws -> Program) throws {
    // Before anything starts a thread: threads inherit the mask.
    NcursesTerminal.blockSignals()
    // A limit on file sizes shall be a failed write with a sentence, not the end.
    signal(SIGXFSZ, SIG_IGN)
    // A clipboard program that ends early shall not end us.
    signal(SIGPIPE, SIG_IGN)
    let terminal = try NcursesTerminal(turnsText: bidi == .lukija)
    let program = try program(terminal)
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
