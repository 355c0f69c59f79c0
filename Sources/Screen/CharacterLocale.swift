import CPosix
import Glibc

/// The C library's idea of characters, which ncurses and `wcwidth` share.
public enum CharacterLocale {
  /// Sets the process's locale from the environment, and falls back to `C.UTF-8` where that is not installed
  /// or not UTF-8: a terminal program that speaks Latin-1 by accident shows mojibake.
  public static func activate() { _ = isReady }

  private static let isReady: Bool = {
    setlocale(LC_ALL, "")
    if MB_CUR_MAX_VALUE() < 4 || String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    return true
  }()

  private static func MB_CUR_MAX_VALUE() -> Int { Int(lukija_mb_cur_max()) }
}
