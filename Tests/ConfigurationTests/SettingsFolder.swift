import Configuration
import Foundation
import Screen

/// A folder of settings with themes in it.
final class SettingsFolder {
  let path = NSTemporaryDirectory() + "lukija-themes-\(UUID().uuidString)"

  /// - Parameter themes: files by the names of their themes.
  init(_ themes: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(atPath: path + "/themes", withIntermediateDirectories: true)
    for (name, text) in themes { try write(name, Array(text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ theme: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/themes/\(theme).toml"))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
  }

  /// What a configuration asks for here.
  func themes(_ settings: String) -> ConfiguredThemes {
    ConfigurationFile(folder: path, home: nil).themes(of: Configuration.read(Array(settings.utf8)).configuration)
  }
}
