import CPosix
import Glibc

/// The C library's idea of characters, which ncurses and `wcwidth` share.
public enum CharacterLocale {
  /// Sets the process's locale from the environment, and falls back to `C.UTF-8` where that is not installed
  /// or not UTF-8: a terminal program that speaks Latin-1 by accident shows mojibake.
  public static func activate() { _ = isReady }

  /// The encoding that the person's locale asks for where that is installed and is not UTF-8; nil for UTF-8, for what
  /// is not installed, and for C and POSIX, which say nothing about the terminal.
  public static var foreignEncoding: String? {
    activate()
    return asked
  }

  nonisolated(unsafe) private static var asked: String?

  private static let isReady: Bool = {
    let isInstalled = setlocale(LC_ALL, "") != nil
    let encoding = String(cString: nl_langinfo(nl_item(CODESET)))
    if MB_CUR_MAX_VALUE() < 4 || encoding != "UTF-8" {
      let name = setlocale(LC_CTYPE, nil).map { String(cString: $0) } ?? "C"
      // A locale with a name of its own that knows ASCII alone means that; C and POSIX mean nothing.
      let saysNothing = ["ANSI_X3.4-1968", "US-ASCII"].contains(encoding) && ["C", "POSIX"].contains(name)
      if isInstalled, encoding != "UTF-8", !saysNothing { asked = encoding }
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    return true
  }()

  private static func MB_CUR_MAX_VALUE() -> Int { Int(lukija_mb_cur_max()) }
}
