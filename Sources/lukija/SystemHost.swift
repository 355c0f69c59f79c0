import Blog
import BlogStore
import Glibc
import Reader
import Screen

/// The machine that the reader runs on.
struct SystemHost: Host {
  /// Where drafts go that their repository does not take.
  var rescueFolder: String
  /// The repository: pictures in it are opened like links.
  var blogFolder: String
  /// Where words stand that the blog's disk does not take in time.
  let rescueCopies: RescueCopies
  /// Editors' files whose words the composer has.
  let handed: HandedFolders

  /// - Parameters:
  ///   - blogPlace: the blog's folder without links, where that is known: its disk is not asked then.
  ///   - handed: one for all blogs that a person reads.
  init(
    rescueFolder: String, blogFolder: String, blogPlace: String? = nil, handed: HandedFolders = HandedFolders()
  ) {
    self.handed = handed
    self.rescueFolder = rescueFolder
    self.blogFolder = blogFolder
    rescueCopies = RescueCopies(stateFolder: rescueFolder, blogFolder: blogFolder, blogPlace: blogPlace)
  }

  func deletedPosts(of post: PostID) -> String { StateStores.deletedPosts(of: blogFolder, in: rescueFolder) }

  func now() -> Timestamp { Self.currentTime() }

  static func currentTime() -> Timestamp {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Timestamp(seconds: Int64(seconds), offset: parts.tm_gmtoff)
  }

  func newReplyID(at time: Timestamp) -> ReplyID { ReplyID.new(at: time) }

  /// The path of a file of the blog that a post names by its relative path; nil for everything else.
  func picture(_ name: String) -> String? {
    guard !name.hasPrefix("/"), !name.contains(":"), let folder = Self.realPath(blogFolder),
      let path = Self.realPath(folder + "/" + name), path.hasPrefix(folder + "/media/")
    else { return nil }
    return path
  }

  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  static func isSafeAddress(_ link: String) -> Bool {
    let schemes = ["https://", "http://", "mailto:"]
    return schemes.contains { link.lowercased().hasPrefix($0) }
      && OutgoingText.isAddress(link)
  }

  /// Whether the person named an editor.
  var hasEditor: Bool { Editor.isChosen }

  func rescue(_ reply: Reply) -> String? {
    for folder in [rescueFolder, environment("HOME") ?? "/tmp", "/tmp"] {
      Self.makeFolders(folder)
      // Another window may have put other words there under the same name.
      for number in 1...99 {
        let path = "\(folder)/lukija-draft-\(reply.id)\(number == 1 ? "" : "-\(number)").md"
        if Self.holds(path, reply.markdown) || Self.writeNew(reply.markdown, to: path) { return path }
        guard access(path, F_OK) == 0 else { break }
      }
    }
    return nil
  }

  static func makeFolders(_ path: String) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
  }

  func environment(_ name: String) -> String? {
    guard let value = getenv(name), value[0] != 0 else { return nil }
    return String(cString: value)
  }

  func isSet(_ name: String) -> Bool { environment(name) != nil }

  /// Whether a draft stands there already, as it is.
  private static func holds(_ path: String, _ text: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == text.utf8.count,
      let file = fopen(path, "re")
    else { return false }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: text.utf8.count + 1)
    return fread(&bytes, 1, bytes.count, file) == text.utf8.count && bytes.dropLast().elementsEqual(text.utf8)
  }

  /// Writes over nothing; what did not become whole goes again.
  private static func writeNew(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "wxe") else { return false }
    if write(text, to: file) { return true }
    unlink(path)
    return false
  }

  static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "wxe") ?? fopen(path, "we") else { return false }
    return write(text, to: file)
  }

  private static func write(_ text: String, to file: UnsafeMutablePointer<FILE>) -> Bool {
    // A draft is nobody else's business.
    fchmod(fileno(file), 0o600)
    let bytes = Array(text.utf8)
    let isWhole = fwrite(bytes, 1, bytes.count, file) == bytes.count
    return fclose(file) == 0 && isWhole
  }
}
