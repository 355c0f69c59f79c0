import Glibc

/// What the threads of a process have been doing.
enum ProcessActivity {
  /// Nil while a thread runs; else how often each one has run so far: two equal answers mean that none has between.
  static func asleep(_ process: pid_t) -> String? {
    guard let folder = opendir("/proc/\(process)/task") else { return nil }
    defer { closedir(folder) }
    var summary = ""
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard Int(name) != nil, let text = contents("/proc/\(process)/task/\(name)/status") else { continue }
      for line in text.split(separator: "\n") {
        if line.hasPrefix("State:"), !line.contains("(sleeping)"), !line.contains("(stopped)") { return nil }
        if line.contains("ctxt_switches") { summary += line }
      }
    }
    return summary.isEmpty ? nil : summary
  }

  private static func contents(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0 { return nil }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 8192)
    let count = read(file, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
