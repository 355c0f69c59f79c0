import Glibc

/// The process's environment, without Foundation.
enum Environment {
  /// Names to values; a name that stands twice keeps its first value, as `getenv` does.
  static var variables: [String: String] {
    var result: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let line = String(cString: text)
      if let equals = line.firstIndex(of: "="), result[String(line[..<equals])] == nil {
        result[String(line[..<equals])] = String(line[line.index(after: equals)...])
      }
      entry += 1
    }
    return result
  }

  /// The part of it that chooses the language.
  static var languages: [String: String] {
    var result: [String: String] = [:]
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"] {
      if let value = getenv(name) { result[name] = String(cString: value) }
    }
    return result
  }
}
