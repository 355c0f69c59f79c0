import Glibc
import Screen
import Words

/// The program speaks UTF-8 and nothing else: what was typed in another encoding is refused, never half kept.
enum Encoding {
  /// Why the program cannot go on in this terminal with these arguments; nil where it can.
  static func refusal() -> EncodingFault? {
    if let number = brokenArgument() { return .argument(number) }
    if let name = brokenVariable() { return .variable(name) }
    guard let encoding = CharacterLocale.foreignEncoding else { return nil }
    // Of a pipe or a file as of a terminal: whoever is on the other side goes by the same locale.
    let isTerminal = isatty(0) == 1 || isatty(1) == 1
    return .locale(TextSanitizing.line(encoding), variable: variable(), isTerminal: isTerminal)
  }

  /// The variable that decides about characters, as the person set it.
  private static func variable() -> String {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = getenv(name), value[0] != 0 else { continue }
      return "\(name)=\(TextSanitizing.line(String(cString: value)))"
    }
    return "LANG"
  }

  /// A variable that names a file or a program, with bytes that are no text: another file would be taken for it.
  private static func brokenVariable() -> String? {
    [
      "LUKIJA_REPOSITORY", "HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "TMPDIR", "VISUAL", "EDITOR",
      "BROWSER",
    ].first { name in
      guard let value = getenv(name) else { return false }
      return String(validating: UnsafeBufferPointer(start: value, count: strlen(value)), as: UTF8.self) == nil
    }
  }

  /// The first argument with bytes that are no text, counted from 1. Swift's own arguments have them replaced already.
  private static func brokenArgument() -> Int? {
    for number in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[number] else { break }
      let bytes = UnsafeBufferPointer(start: argument, count: strlen(argument))
      if String(validating: bytes, as: UTF8.self) == nil { return number }
    }
    return nil
  }
}
