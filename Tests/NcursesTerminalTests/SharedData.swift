import Foundation

/// Test data that is no part of the repository.
enum SharedData {
  /// The path of a file or folder of it; nil where it is not there.
  static func path(_ name: String) -> String? {
    var folders: [URL] = []
    if let folder = ProcessInfo.processInfo.environment["LUKIJA_SHARED_DATA"] {
      folders.append(URL(fileURLWithPath: folder))
    }
    var place = URL(fileURLWithPath: #filePath)
    while place.path != "/" {
      place.deleteLastPathComponent()
      folders.append(place.appendingPathComponent("shared/data"))
    }
    return folders.map { $0.appendingPathComponent(name).path }.first { FileManager.default.fileExists(atPath: $0) }
  }
}
