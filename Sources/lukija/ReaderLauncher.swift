import ArgumentParser
import Blog
import BlogStore
import Glibc
import NcursesTerminal
import Reader
import Words

/// Starts the reader on a repository: the only place where all the parts meet.
enum ReaderLauncher {
  /// Runs the reader until the person leaves.
  ///
  /// - Parameters:
  ///   - repository: the folder.
  ///   - destination: the post, and the comment in it, to begin at.
  ///   - stateFolder: where marks and places are remembered; nil for the usual place.
  ///   - bidi: who puts text from right to left in its order.
  static func run(repository folder: String, destination: Destination?, stateFolder: String?, bidi: Bidi) throws {
    // Before anything starts a thread: threads inherit the mask.
    NcursesTerminal.blockSignals()
    // A limit on file sizes shall be a failed write with a sentence, not the end.
    signal(SIGXFSZ, SIG_IGN)
    // A clipboard program that ends early shall not end us.
    signal(SIGPIPE, SIG_IGN)
    let repository = JSONBlogRepository(folder: folder)
    let catalogue = IndexedCatalogue(
      repository: repository, cacheFolder: StateLocation.cacheFolder(environment: Environment.variables))
    let states = StateStores.folder(stateFolder)
    let store = StateStores.store(for: repository, in: states)
    let host = SystemHost(rescueFolder: states, blogFolder: folder)
    let pictures = PictureFetcher(
      blogFolder: folder, local: { host.picture($0) },
      kept: StateLocation.cacheFolder(environment: Environment.variables).map { KeptPictures(folder: $0 + "/pictures") }
    )
    let terminal = try NcursesTerminal(turnsText: bidi == .lukija)
    let ports = BlogPorts(
      repository: repository, catalogue: catalogue, store: store, host: host, syncing: ReaderSync(folder: folder),
      pictures: pictures, isFetched: FetchedBlog.isOne(folder))
    let program = Program(
      terminal: terminal, ports: ports, shelf: nil, host: host, destination: destination,
      turnsText: bidi == .lukija)
    let farewell = program.run()
    terminal.close()
    pictures.close()
    let left = host.handed.left.map { CommandNotice.editorText(path: $0).text }
    StandardError.sayAtLast(farewell + left)
    if farewell.isEmpty { host.handed.removeAll() }
    ClipboardProgram.waitForTexts(atMost: 1000)
    // As shells count.
    if program.wasTerminated { throw ExitCode(128 + (terminal.endingSignal ?? SIGTERM)) }
  }
}
