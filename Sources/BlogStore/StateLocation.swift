import Glibc

/// Where things are kept, and under which names.
public enum StateLocation {
  /// `$XDG_STATE_HOME/lukija`, else `~/.local/state/lukija`; nil without a home.
  public static func stateFolder(environment: [String: String]) -> String? {
    folder("XDG_STATE_HOME", ".local/state", environment)
  }

  /// `$XDG_DATA_HOME/lukija`, else `~/.local/share/lukija`: the repository when none is named.
  public static func dataFolder(environment: [String: String]) -> String? {
    folder("XDG_DATA_HOME", ".local/share", environment)
  }

  /// `$XDG_CACHE_HOME/lukija`, else `~/.cache/lukija`: what can be made again.
  public static func cacheFolder(environment: [String: String]) -> String? {
    folder("XDG_CACHE_HOME", ".cache", environment)
  }

  /// `$XDG_CONFIG_HOME/lukija`, else `~/.config/lukija`.
  public static func configFolder(environment: [String: String]) -> String? {
    folder("XDG_CONFIG_HOME", ".config", environment)
  }

  /// The XDG rules: a relative path counts as unset; without `HOME` the user database is asked.
  private static func folder(_ variable: String, _ fallback: String, _ environment: [String: String]) -> String? {
    if let base = environment[variable], base.hasPrefix("/") { return base + "/lukija" }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? homeOfUser()
    return home.map { "\($0)/\(fallback)/lukija" }
  }

  private static func homeOfUser() -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 4096)
    guard getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found) == 0, found != nil, let home = entry.pw_dir else {
      return nil
    }
    return String(validatingCString: home)
  }

  /// A blog's name in the state folder, the same on every machine: from its address on the web, else from its folder.
  ///
  /// - Returns: letters, digits, dots and hyphens: `viestinta.example-0f3a…`.
  public static func blogKey(homePageURL: String?, folder: String) -> String {
    guard let url = homePageURL.map(normalized), !url.isEmpty else {
      return fileName(realPath(of: folder) ?? folder, isHashed: true)
    }
    return fileName(url, isHashed: true)
  }

  /// `https://Blog.example/` and `http://blog.example` are the same blog.
  private static func normalized(_ url: String) -> String {
    var rest = Substring(url.lowercased())
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    while rest.last == "/" { rest.removeLast() }
    return String(rest)
  }

  /// This machine's name for its journals: the host's name, and the machine id's beginning where there is one, since
  /// many hosts are called `localhost`.
  public static func machineName() -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    gethostname(&buffer, buffer.count - 1)
    let host = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let text = try? RepositoryFolder("/etc").read("machine-id"), !text.isEmpty else { return fileName(host) }
    let id = String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    // Hashed, since the id itself is not meant to leave the machine.
    return fileName(host) + "-" + hexadecimalHash(id).prefix(8)
  }

  /// The wall clock, in microseconds since 1970-01-01T00:00:00Z.
  public static func microsecondsNow() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }

  /// Any text as one path component: ASCII letters, digits, dots and hyphens; never hidden, never too long. A hash
  /// keeps apart what would look alike.
  package static func fileName(_ text: String, isHashed: Bool = false) -> String {
    var name = ""
    for byte in text.utf8.prefix(80) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        name += "-"
      }
    }
    while let first = name.first, first == "." || first == "-" { name.removeFirst() }
    if name == text, !name.isEmpty, !isHashed { return name }
    return (name.isEmpty ? "" : name + "-") + hexadecimalHash(text)
  }
}
