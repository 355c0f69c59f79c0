import ArgumentParser
import Blog
import BlogStore
import Configuration
import Glibc
import Words

/// `lukija add DIR`: a blog that is there gets a name.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: CommandHelp.add.abstract, discussion: CommandHelp.add.discussion)

  @Argument(help: ArgumentHelp(.addedFolder, valueName: "folder"), completion: .directory)
  var folder: String
  @Option(help: ArgumentHelp(.blogName))
  var name: String?

  func validate() throws {
    if folder.isEmpty { throw ValidationError(UsageFault.unnamedFolder) }
  }

  func run() throws {
    if let line = FetchLine(sources: [folder], into: "DIR") {
      StandardError.complain(.fetchLine(line.text))
      throw ExitCode.validationFailure
    }
    let site = try JSONBlogRepository(folder: folder).site()
    guard let resolved = realpath(folder, nil) else { throw Problem(.file(.folderMissing), file: "") }
    defer { free(resolved) }
    let path = String(cString: resolved)
    let settings = try Settings.read()
    if let known = settings.configuration.blogs.first(where: { Self.isSame(settings.file.folder(of: $0), path) }) {
      throw CommandFault.blogIsAdded(folder: path, name: known.name)
    }
    let name = name ?? Self.name(of: path)
    let blog = Configuration.Blog(name: name, path: Self.written(path, settings.file.home), home: Self.home(of: site))
    do throws(ConfigurationFileFault) {
      try settings.file.add(blog)
    } catch {
      throw CommandFault.settings(error, file: settings.file.path)
    }
    StandardError.say(.blogAdded(name: name, file: settings.file.path))
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

  /// The blog's address, where it is one that the settings take.
  private static func home(of site: Site) -> String? {
    site.homePageURL.flatMap { BlogAddress.isUsable($0) ? $0 : nil }
  }
}
