import CPosix
import Glibc
import Reader
import Words

/// Files that the person asks for, anywhere.
extension SystemHost {
  func save(_ text: String, to path: String, replaces: Bool) -> SaveOutcome {
    guard let whole = Self.expanded(path) else {
      return .failed(.nobody(String(path.dropFirst().prefix { $0 != "/" })))
    }
    if whole.hasSuffix("/") { return .failed(Self.isFolder(whole) ? .isFolder : .noFolder(whole)) }
    // A link stays a link: what it leads to is written.
    let target = Self.realPath(whole) ?? whole
    var old = stat()
    let isThere = lstat(target, &old) == 0
    if isThere {
      switch old.st_mode & S_IFMT {
      case S_IFDIR: return .failed(.isFolder)
      case S_IFREG: break
      // A link that leads nowhere is not followed, and not replaced.
      default: return .failed(.notPlain)
      }
      guard replaces else { return .failed(.alreadyThere) }
      // A rename needs no right to the file itself; whoever took that right away meant it.
      guard access(target, W_OK) == 0 else { return .failed(.system(code: errno)) }
    }
    let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    let folder = String(target[..<slash])
    let name = String(target[slash...])
    guard folder.isEmpty || Self.isFolder(folder) else { return .failed(.noFolder(folder)) }
    if let code = Self.writeWhole(
      text, folder: folder, name: name, mode: isThere ? old.st_mode & 0o7777 : nil, replaces: replaces)
    {
      return .failed(code == EEXIST ? .alreadyThere : .system(code: code))
    }
    return .saved(path: Self.absolute(target))
  }

  /// A temporary file beside it, synced, then renamed.
  ///
  /// - Returns: why not; nil where it stands.
  private static func writeWhole(_ text: String, folder: String, name: String, mode: mode_t?, replaces: Bool) -> Int32?
  {
    let temporary = folder + ".\(name.utf8.count < 200 ? name : "lukija").\(getpid()).tmp"
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { return errno }
    var code = write(Array(text.utf8), to: file)
    if code == nil, let mode, fchmod(file, mode) != 0 { code = errno }
    if code == nil, fsync(file) != 0, errno != EINVAL { code = errno }
    // Some disks say only here that they are full.
    if close(file) != 0, code == nil { code = errno }
    if code == nil {
      let isRenamed = replaces ? rename(temporary, folder + name) == 0 : renameToNew(temporary, folder + name)
      if !isRenamed { code = errno }
    }
    if code != nil { unlink(temporary) }
    return code
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return errno }
      written += max(0, count)
    }
    return nil
  }

  /// Never over a file that came to be there meanwhile.
  private static func renameToNew(_ temporary: String, _ target: String) -> Bool {
    if lukija_rename_new(temporary, target) == 0 { return true }
    // Some file systems lack the flag; a hard link refuses as well.
    guard errno == EINVAL || errno == ENOSYS else { return false }
    guard link(temporary, target) == 0 else { return false }
    unlink(temporary)
    return true
  }

  func paths(beginning typed: String) -> [String] {
    let slash = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let (folder, beginning) = (String(typed[..<slash]), String(typed[slash...]))
    if folder.isEmpty, beginning.hasPrefix("~") {
      return Self.expanded(typed).map { Self.isFolder($0) ? [typed + "/"] : [] } ?? []
    }
    guard let place = folder.isEmpty ? "." : Self.expanded(folder) else { return [] }
    let names = EditorFiles.names(in: place).filter { name in
      // Hidden ones are for those who ask for them.
      name != "." && name != ".." && name.hasPrefix(beginning) && (!name.hasPrefix(".") || beginning.hasPrefix("."))
        && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    return names.sorted().map { folder + $0 + (Self.isFolder(place + "/" + $0) ? "/" : "") }
  }

  // MARK: Paths

  /// With a home in the place of `~` or `~name`; nil where nobody is called so.
  private static func expanded(_ path: String) -> String? {
    guard path.hasPrefix("~") else { return path }
    let name = path.dropFirst().prefix { $0 != "/" }
    let rest = path.dropFirst(1 + name.count)
    if name.isEmpty, let home = getenv("HOME"), home[0] != 0 { return String(cString: home) + rest }
    guard let entry = name.isEmpty ? getpwuid(getuid()) : getpwnam(String(name)), let home = entry.pointee.pw_dir else {
      return nil
    }
    return String(cString: home) + rest
  }

  private static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
