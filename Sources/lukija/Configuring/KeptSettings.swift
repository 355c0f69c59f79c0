import Blog
import Configuration
import Synchronization

/// What was read last of `config.toml`: a start asks for it more than once.
enum KeptSettings {
  private static let last = Mutex<(file: ConfigurationFile, mark: FileMark, contents: ConfigurationFile.Contents)?>(nil)

  /// The same as it was read, where the file has not changed since.
  static func contents(of file: ConfigurationFile) throws(ConfigurationFileFault) -> ConfigurationFile.Contents {
    let mark = FileMark(file.path)
    if let last = last.withLock({ $0 }), last.file == file, last.mark == mark, mark.isOfFile { return last.contents }
    let contents = try file.read()
    last.withLock { $0 = (file, mark, contents) }
    return contents
  }
}
