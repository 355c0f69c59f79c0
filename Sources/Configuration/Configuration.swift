import Blog
import TextFormats

/// What `config.toml` says: what is amiss in it is left out, and the rest counts.
public struct Configuration: Hashable, Sendable {
  /// `[[blog]]`
  public struct Blog: Hashable, Sendable {
    /// As it is called on command lines.
    public var name: String
    /// Its folder, as the file has it; ``ConfigurationFile/folder(of:)`` has it for the system.
    public var path: String
    /// Its address on the web.
    public var home: String?
    /// Who logs in on its server.
    public var login: String?
    /// Prints the password.
    public var passwordCommand: String?
    /// Certificates to trust for it.
    public var caFile: String?
    /// Takes a reply and sends it.
    public var replyCommand: String?
    /// What wins over the file's own.
    var values = SettingValues()
    /// Whether there is anything of that kind.
    public var hasOwn: Bool { !values.isEmpty }

    /// As a command adds it.
    public init(name: String, path: String, home: String? = nil) {
      self.name = name
      self.path = path
      self.home = home
    }
  }

  /// When a command of the person's is started.
  public enum Hook: String, Hashable, Sendable, CaseIterable {
    /// A sync found something new.
    case onNew = "on_new"
    /// A sync is over.
    case afterSync = "after_sync"
    /// Something new is to be told beside the terminal.
    case notify
  }

  /// In the file's order.
  public private(set) var blogs: [Blog] = []
  var values = SettingValues()
  /// `[keys.MODE]`, in the file's order.
  public internal(set) var keys: [ConfiguredKey] = []
  /// Where themes are named, and where their roles get other looks.
  var themeNames: [ConfiguredKey.Word] = []
  var rolesOfThemes: [ConfiguredRole] = []

  /// Everything as it is where no file says otherwise.
  public init() {}

  /// The blog of a name, written in any capitals.
  public func blog(named name: String) -> Blog? { blogs.first { BlogName.areAlike($0.name, name) } }

  /// The blog's name that a word was perhaps meant to be.
  public func nameNear(_ word: String) -> String? { NearName.of(word, among: blogs.map(\.name)) }

  /// Reads a file's bytes. Whatever is wrong is told in the file's order; what is not TOML sets nothing.
  public static func read(_ bytes: [UInt8]) -> (configuration: Configuration, faults: [ConfigurationFault]) {
    do throws(TOMLFault) {
      var reader = ConfigurationReader(document: try TOMLDocument(bytes))
      reader.read()
      return (reader.configuration, reader.placedFaults)
    } catch {
      return (Configuration(), [error.fact(in: bytes)])
    }
  }

  mutating func set(_ name: SettingName, _ value: SettingValue) { values[name] = value }

  mutating func set(_ values: SettingValues) { self.values.merge(values) }

  mutating func add(_ values: SettingValues) {
    guard let name = values[.blogName]?.text, let path = values[.blogPath]?.text else { return }
    var blog = Blog(name: name, path: path, home: values[.blogHome]?.text)
    blog.login = values[.blogLogin]?.text
    blog.passwordCommand = values[.blogPasswordCommand]?.text
    blog.caFile = values[.blogCAFile]?.text
    blog.replyCommand = values[.blogReplyCommand]?.text
    blog.values = values.filter { Setting.of($0).isOfBlogs }
    blogs.append(blog)
  }
}
