import Blog
import BlogStore
import Configuration
import Glibc
import Sync
import Words

/// Where a blog that was found goes: its folder, and its name in `config.toml`.
struct AddedPlace {
  var folder: String
  /// As `config.toml` has it, or will have it.
  var name: String
  /// Whether `config.toml` has it already.
  var isNamed = false
  /// Whether a pull of it was begun before.
  var isBegun = false
  /// Whether it is fetched in a better way than the one that was found.
  var isFetchedBetter = false

  /// - Parameters:
  ///   - name: that the person gave.
  ///   - into: the folder that the person gave.
  init(for found: FoundBlog, name: String?, into: String?, _ settings: Settings) throws {
    let entries = try settings.configuration.blogs.map { ($0, try settings.folder(of: $0)) }
    // It may be there under another name, or be named and not fetched yet.
    for (entry, folder) in entries {
      let isHere = SyncChoice.isBlog(folder)
      let source = isHere ? try? SyncedBlog.source(of: folder) : nil
      // Its feed leads to a WordPress as well, unless that answers nothing else any more.
      let isByFeed = !found.isRESTClosed && source?.isBetter(than: found.source) == true
      guard
        isByFeed
          || source?.isSame(as: found.source)
            ?? (!isHere && entry.home.map(Self.plain) == Self.plain(found.source.home))
      else { continue }
      self.init(folder: folder, name: entry.name, isNamed: true, isBegun: isHere)
      isFetchedBetter = isByFeed
      return
    }
    if let into {
      let place = SyncChoice.place(into)
      let entry = entries.first { SyncChoice.place($0.1) == place }?.0
      let isBegun = try Self.look(at: into, for: found.source)
      self.init(
        folder: into, name: try entry?.name ?? Self.free(name ?? Self.name(of: found), name != nil, settings),
        isNamed: entry != nil, isBegun: isBegun)
      return
    }
    guard let data = StateLocation.dataFolder(environment: Environment.variables) else {
      throw CommandFault.noHomeFolder
    }
    let wish = try Self.free(name ?? Self.name(of: found), name != nil, settings)
    var number = 0
    while true {
      number += 1
      let candidate = number == 1 ? wish : "\(wish)-\(number)"
      let folder = "\(data)/\(candidate)"
      if settings.configuration.blog(named: candidate) != nil { continue }
      if !Self.isEmpty(folder) {
        // What was begun and has no name yet.
        guard (try? SyncedBlog.source(of: folder))?.isSame(as: found.source) == true else { continue }
        self.init(folder: folder, name: candidate, isBegun: true)
        return
      }
      self.init(folder: folder, name: candidate)
      return
    }
  }

  private init(folder: String, name: String, isNamed: Bool = false, isBegun: Bool = false) {
    self.folder = folder
    self.name = name
    self.isNamed = isNamed
    self.isBegun = isBegun
  }

  /// A folder that the person named: empty, or a blog's that is fetched from nowhere else.
  ///
  /// - Returns: whether it is fetched from there already.
  private static func look(at folder: String, for source: SyncSource) throws -> Bool {
    guard !isEmpty(folder) else { return false }
    guard SyncChoice.isBlog(folder) else { throw CommandFault.sync(.folderInTheWay(folder)) }
    guard let old = try SyncedBlog.source(of: folder) else { return false }
    guard old.isSame(as: source) else { throw CommandFault.sync(.otherSource(folder: folder, home: old.home)) }
    return true
  }

  /// Nothing stands there, or not even the folder.
  private static func isEmpty(_ folder: String) -> Bool {
    guard let list = opendir(folder) else { return errno == ENOENT }
    defer { closedir(list) }
    var count = 0
    while readdir(list) != nil { count += 1 }
    return count <= 2
  }

  // MARK: Names

  /// A name that no other blog has: the person's own as it is, else with a number.
  private static func free(_ name: String, _ isGiven: Bool, _ settings: Settings) throws -> String {
    if isGiven {
      guard settings.configuration.blog(named: name) == nil else {
        throw CommandFault.settings(.nameTaken(name), file: settings.file.path)
      }
      return name
    }
    var candidate = name
    var number = 1
    while settings.configuration.blog(named: candidate) != nil {
      number += 1
      candidate = "\(name)-\(number)"
    }
    return candidate
  }

  /// The server's name; the blog's title where that says nothing.
  static func name(of found: FoundBlog) -> String {
    var host = Courier.host(found.source.home)
    if host.hasPrefix("[") { host = "" }
    host = String(host.prefix { $0 != ":" })
    if host.hasPrefix("www.") { host = String(host.dropFirst(4)) }
    let isNumber = host.allSatisfy { $0.isNumber || $0 == "." }
    let text = isNumber || host == "localhost" ? found.title.lowercased() : host
    var name = ""
    for character in text {
      let isPart = BlogName.isUsable("a" + String(character))
      if isPart { name.append(character) } else if !name.isEmpty, name.last != "-" { name.append("-") }
    }
    name = String(name.drop { !BlogName.isUsable(String($0)) }.prefix(40))
    while let last = name.last, last == "-" || last == "." { name.removeLast() }
    // Folders of the usual blog, which stands beside it.
    return name.isEmpty || ["posts", "replies", "media"].contains(name) ? "blog" : name
  }

  /// An address without what says nothing.
  private static func plain(_ address: String) -> String {
    var rest = Substring(address.lowercased())
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    while rest.last == "/" { rest.removeLast() }
    return String(rest)
  }
}
