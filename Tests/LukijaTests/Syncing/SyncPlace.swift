import Foundation
import Glibc
import LoopbackServer

/// Where blogs of a test come to, and what is there.
extension Workplace {
  /// Nothing named by the environment, and no proxy.
  static let web: [String: String?] = ["LUKIJA_REPOSITORY": nil]

  /// Runs the program as somebody who has named no blog.
  func web(_ arguments: String...) throws -> CommandLineRun {
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    return try shell("exec lukija \(line)", environment: Self.web)
  }

  /// The same, its number written into the file `pid` before it begins.
  func webKnown(_ arguments: String...) throws -> CommandLineRun {
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    return try shell("echo $$ >pid; exec lukija \(line)", environment: Self.web)
  }

  /// Sends a signal to the program that ``webKnown(_:)`` started.
  static func signal(_ number: Int32, in folder: String) {
    guard let pid = read(folder + "/pid").flatMap({ pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }) else {
      return
    }
    kill(pid, number)
  }

  /// The folder of a blog that came from an address.
  func added(_ name: String) -> String { "home/.local/share/lukija/\(name)" }

  /// Every file of a folder, those of subfolders by their paths.
  func files(_ folder: String) -> [String: String] {
    var result: [String: String] = [:]
    for name in names(folder) {
      var status = stat()
      stat("\(path)/\(folder)/\(name)", &status)
      if status.st_mode & S_IFMT == S_IFDIR {
        for (inner, text) in files("\(folder)/\(name)") { result["\(name)/\(inner)"] = text }
      } else {
        result[name] = read("\(folder)/\(name)")
      }
    }
    return result
  }
}

/// What `sync --json` printed, held against its schema.
func outcomes(_ run: CommandLineRun) throws -> [[String: Any]] { try validated(run, against: "sync") }
