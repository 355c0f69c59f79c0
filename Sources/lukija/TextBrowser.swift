import Glibc

/// Browsers that show a page in the terminal, and that show nothing without one.
enum TextBrowser {
  /// By the names of their programs.
  static let names: Set<String> = [
    "w3m", "lynx", "links", "links2", "elinks", "felinks", "retawq", "netrik", "edbrowse", "browsh", "carbonyl", "cha",
    "chawan", "brow.sh", "www-browser", "offpunk", "amfora", "bombadillo", "telescope",
  ]
  /// Those that are looked for where nothing says which, likeliest first.
  static let usual = ["www-browser", "w3m", "lynx", "elinks", "links2", "links"]

  /// Whether a command runs one, by its own name or by what that leads to.
  static func isMeant(_ words: [String], path: (String) -> String? = ChildProcess.path(of:)) -> Bool {
    guard let start = words.firstIndex(where: { !isPrefix($0) }) else { return false }
    let program = words[start]
    let arguments = words[(start + 1)...]
    if shells.contains(name(program)), let option = arguments.firstIndex(where: BrowserCommands.isScriptOption),
      option + 1 < words.count
    {
      let script = words[option + 1].split { " \t\n'\";".contains($0) }.map(String.init)
      return isMeant(script, path: path)
    }
    // links has a graphical face too.
    if ["links", "links2"].contains(name(program)), arguments.contains("-g") { return false }
    if names.contains(name(program)) { return true }
    guard let path = path(program), let real = realpath(path, nil) else { return false }
    defer { free(real) }
    return names.contains(name(String(cString: real)))
  }

  private static let shells: Set<String> = ["sh", "bash", "dash", "zsh", "ksh", "busybox"]

  /// What may stand before the program that is meant.
  private static func isPrefix(_ word: String) -> Bool {
    ["env", "exec", "command", "nice", "nohup", "/usr/bin/env"].contains(word)
      || word.first?.isLetter == true && word.contains("=") && !word.contains("%") && !word.contains("/")
  }

  static func name(_ program: String) -> String { program.split(separator: "/").last.map(String.init) ?? program }
}
