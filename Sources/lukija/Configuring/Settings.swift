import Blog
import BlogStore
import Configuration
import Words

/// `config.toml` as the commands use it.
struct Settings {
  let file: ConfigurationFile
  let configuration: Configuration
  let faults: [ConfigurationFault]

  /// Where the file is, whether it is there or not.
  static func usualFile() throws(CommandFault) -> ConfigurationFile {
    let environment = Environment.variables
    if let file = ConfigurationFile(environment: environment) { return file }
    // Without `HOME` the user database knows.
    guard let folder = StateLocation.configFolder(environment: environment) else {
      throw .settings(.noHome, file: "")
    }
    return ConfigurationFile(folder: folder, home: nil)
  }

  /// Reads the file where it usually is.
  init() throws(CommandFault) { try self.init(Self.usualFile()) }

  /// Reads a file.
  init(_ file: ConfigurationFile) throws(CommandFault) {
    do throws(ConfigurationFileFault) {
      let contents = try KeptSettings.contents(of: file)
      self.file = file
      configuration = contents.configuration
      faults = contents.faults
    } catch {
      throw .settings(error, file: file.path)
    }
  }

  /// Reads the file and says what is left out of it.
  static func read() throws(CommandFault) -> Settings {
    let settings = try Settings()
    settings.complain()
    return settings
  }

  /// Says what is left out of it.
  func complain() { for fault in faults { StandardError.complain(sentence(fault)) } }

  /// With the path of the file in which it is: that of the settings, or of a theme.
  func sentence(_ fault: ConfigurationFault) -> String {
    fault.sentence(file: fault.theme.map { "\(file.folder)/\($0)" } ?? file.path)
  }

  /// The folder of a blog by its name.
  static func folder(ofBlog name: String) throws(CommandFault) -> String {
    let settings = try read()
    guard let blog = settings.configuration.blog(named: name) else {
      throw .settings(.noBlog(name, near: settings.configuration.nameNear(name)), file: settings.file.path)
    }
    return try settings.folder(of: blog)
  }

  /// The folder of the only blog; nil where there is none.
  static func onlyFolder() throws(CommandFault) -> String? {
    let settings = try read()
    let blogs = settings.configuration.blogs
    guard blogs.count < 2 else { throw .whichBlog(blogs.map(\.name)) }
    guard let blog = blogs.first else { return nil }
    return try settings.folder(of: blog)
  }

  /// A blog's folder, for the system.
  func folder(of blog: Configuration.Blog) throws(CommandFault) -> String {
    guard let folder = file.folder(of: blog) else { throw .settings(.noHome, file: file.path) }
    return folder
  }

  /// The names that begin with what was typed, for the shell to complete; what goes wrong completes nothing.
  static func completions(_ typed: String) -> [String] {
    ((try? Settings())?.configuration.blogs ?? []).map(\.name).filter { $0.hasPrefix(typed) }.sorted()
  }
}
