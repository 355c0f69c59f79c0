import CPosix
import Glibc

/// What ncurses goes by.
enum CLibraryWidth {
  /// Nil for what it does not know.
  static func columns(of scalar: Unicode.Scalar) -> Int? {
    _ = isReady
    let columns = wcwidth(wchar_t(scalar.value))
    return columns < 0 ? nil : Int(columns)
  }

  private static let isReady = setlocale(LC_CTYPE, "C.UTF-8") != nil
}
