import ArgumentParser
import Blog
import BlogStore
import Configuration
import Glibc
import Sync
import Words

/// `lukija add`: a blog from its address on the web, or one that is there already, which gets a name.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: CommandHelp.add.abstract, usage: CommandHelp.add.usage,
    discussion: CommandHelp.add.discussion)

  @Argument(help: ArgumentHelp(.addedFolder, valueName: .addressOrFolder), completion: .file())
  var folder: String
  @Option(help: ArgumentHelp(.blogName, valueName: .name))
  var name: String?
  @Option(help: ArgumentHelp(.addedInto, valueName: .folder), completion: .directory)
  var into: String?
  @Flag(name: [.short, .long], help: ArgumentHelp(.addWithoutAsking))
  var yes = false

  func validate() throws {
    if folder.isEmpty { throw ValidationError(UsageFault.unnamedFolder) }
    if into?.isEmpty == true { throw ValidationError(UsageFault.unnamedTarget) }
    if isList, name != nil || into != nil { throw ValidationError(UsageFault.oneOfList) }
    if yes, !isList { throw ValidationError(UsageFault.yesForOne) }
    if into != nil, isFolder { throw ValidationError(UsageFault.intoForFolder) }
  }

  func run() throws {
    if isList { return try ListAdding(file: folder, isAsked: !yes).run() }
    guard isFolder else { return try AddressAdding(address: folder, name: name, into: into).run() }
    let site = try JSONBlogRepository(folder: folder).site()
    guard let resolved = realpath(folder, nil) else { throw Problem(.file(.folderMissing), file: "") }
    defer { free(resolved) }
    let path = String(cString: resolved)
    let settings = try Settings.read()
    if let known = settings.configuration.blogs.first(where: { Self.isSame(settings.file.folder(of: $0), path) }) {
      throw CommandFault.blogIsAdded(folder: path, name: known.name)
    }
    let name = name ?? Self.name(of: path)
    try Self.remember(name: name, folder: path, home: site.homePageURL, settings)
    StandardError.say(.blogAdded(name: name, file: settings.file.path))
  }

  /// Names a blog in `config.toml`.
  ///
  /// - Parameter home: the blog's address, which is left out where the settings take no such one.
  static func remember(
    name: String, folder: String, home: String?, _ settings: Settings
  ) throws(CommandFault) {
    let path = written(SyncChoice.place(folder), settings.file.home)
    let home = home.flatMap { BlogAddress.isUsable($0) ? $0 : nil }
    do throws(ConfigurationFileFault) {
      try settings.file.add(Configuration.Blog(name: name, path: path, home: home))
    } catch {
      throw CommandFault.settings(error, file: settings.file.path)
    }
  }

  /// Whether a list of blogs is meant: a file that is there and no folder, or standard input.
  private var isList: Bool {
    var status = stat()
    return folder == "-" || stat(folder, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }

  /// Whether a folder is meant: one that is there, or what only a path can be.
  private var isFolder: Bool {
    var status = stat()
    return stat(folder, &status) == 0 || ["/", "./", "../", "~"].contains(where: folder.hasPrefix)
      || !folder.contains(":") && Discovery(folder).fault == .noAddress
  }

  private static func isSame(_ folder: String?, _ path: String) -> Bool {
    guard let folder, let resolved = realpath(folder, nil) else { return false }
    defer { free(resolved) }
    return strcmp(resolved, path) == 0
  }

  /// The folder's own name, without what no blog's name has.
  private static func name(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    var name = ""
    for character in last {
      name += BlogName.isUsable("a" + String(character)) ? String(character) : "-"
    }
    return String(name.drop { !BlogName.isUsable(String($0)) }.prefix(40))
  }

  /// From the home folder by `~`, so that the file can go along to other machines.
  private static func written(_ path: String, _ home: String?) -> String {
    guard let home, let resolved = realpath(home, nil) else { return path }
    defer { free(resolved) }
    let prefix = String(cString: resolved) + "/"
    return prefix != "//" && path.hasPrefix(prefix) ? "~/" + path.dropFirst(prefix.count) : path
  }
}
