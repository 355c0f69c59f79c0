import Blog
import BlogStore
import Configuration
import Glibc
import Words

/// The blogs that belong on the shelf: those of `config.toml`, and behind them the one in the usual folder, as `sync --all`
/// has it.
struct ShelfList: Sendable {
  struct Item: Hashable, Sendable {
    /// Its name in the settings; of the one that they do not list, its folder.
    var id: BlogID
    /// For the system.
    var folder: String
  }

  let settings: Settings
  private(set) var items: [Item] = []

  /// Looks into no folder of a listed blog: it may stand on a disk that does not answer.
  ///
  /// - Parameter usual: the folder where a blog may be that the settings do not list.
  init(_ settings: Settings, usual: String?) {
    self.settings = settings
    var folders: Set<String> = []
    for blog in settings.configuration.blogs {
      let folder = Self.plain(settings.file.folder(of: blog) ?? blog.path)
      // Two names of one folder are one blog.
      if folders.insert(folder).inserted { items.append(Item(id: BlogID(blog.name), folder: folder)) }
    }
    guard !items.isEmpty, let usual, SyncChoice.isBlog(usual), !folders.contains(usual) else { return }
    items.append(Item(id: BlogID(usual), folder: usual))
  }

  /// Reads the settings.
  init(of file: ConfigurationFile, usual: String?) throws(Problem) {
    let settings: Settings
    do throws(CommandFault) {
      settings = try Settings(file)
    } catch {
      throw Problem(.file(error.fileFault), file: file.path)
    }
    // Somebody is in the middle of changing it.
    guard !settings.isBroken else { throw Problem(.file(.undiagnosed), file: file.path) }
    self.init(settings, usual: usual)
  }

  static func plain(_ folder: String) -> String {
    var path = Substring(folder)
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }
}

extension CommandFault {
  /// Why the settings could not be read.
  fileprivate var fileFault: FileFault {
    switch self {
    case .settings(.file(let fault), _): fault
    case .settings(.danglingLink, _): .missing
    default: .undiagnosed
    }
  }
}

extension Settings {
  /// Whether nothing of the file could be read.
  var isBroken: Bool {
    faults.contains { if case .syntax = $0.fact { true } else { false } }
  }
}

/// What tells whether a small file is as it was.
struct FileMark: Hashable, Sendable {
  private var numbers: [Int64] = []
  /// Whether there is anything.
  var isOfFile: Bool { !numbers.isEmpty }

  /// Of what is not there: nothing.
  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    numbers = [
      Int64(status.st_size), Int64(bitPattern: UInt64(status.st_ino)), Int64(status.st_mtim.tv_sec),
      Int64(status.st_mtim.tv_nsec), Int64(status.st_ctim.tv_sec), Int64(status.st_ctim.tv_nsec),
    ]
  }
}
