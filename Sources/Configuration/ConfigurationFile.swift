import Blog
import TextFormats

/// `config.toml` in its folder: found, read, and changed as a person would.
public struct ConfigurationFile: Hashable, Sendable {
  /// `…/lukija`, without a slash at its end.
  public let folder: String
  /// The person's home folder, which a `~` stands for.
  public let home: String?

  /// What was read of the file.
  public struct Contents: Hashable, Sendable {
    /// What counts.
    public var configuration: Configuration
    /// What is left out, and why.
    public var faults: [ConfigurationFault]
  }

  /// In a folder that is known.
  public init(folder: String, home: String?) {
    self.folder = folder
    self.home = home
  }

  /// `$XDG_CONFIG_HOME/lukija`, else `~/.config/lukija`: a relative path counts as unset. Nil where neither is known.
  public init?(environment: [String: String]) {
    func path(_ name: String) -> String? { environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let home = path("HOME")
    guard let base = path("XDG_CONFIG_HOME") ?? home.map({ $0 + "/.config" }) else { return nil }
    self.init(folder: base + "/lukija", home: home)
  }

  /// The file, for the system.
  public var path: String { folder + "/config.toml" }

  /// The file's contents; an absent file says nothing, and none is made.
  public func read() throws(ConfigurationFileFault) -> Contents {
    guard let file = try StoredFile.read(path) else { return Contents(configuration: Configuration(), faults: []) }
    let (configuration, faults) = Configuration.read(file.bytes)
    return Contents(configuration: configuration, faults: faults)
  }

  /// Makes the file where none is.
  public func create(_ bytes: [UInt8]) throws(ConfigurationFileFault) {
    let lock = try FolderLock(folder)
    defer { _ = lock }
    guard try StoredFile.read(path) == nil else { throw .file(.changedBySomebodyElse) }
    try StoredFile.write(bytes, to: path, inPlaceOf: nil)
  }

  /// A blog's folder, for the system; nil where its path begins with `~` and there is no home folder.
  public func folder(of blog: Configuration.Blog) -> String? {
    ConfiguredPath.resolved(blog.path, folder: folder, home: home)
  }

  /// Adds a blog behind the others.
  public func add(_ blog: Configuration.Blog) throws(ConfigurationFileFault) {
    guard BlogName.isUsable(blog.name) else { throw .badName(blog.name) }
    try change { editor, configuration throws(ConfigurationFileFault) in
      guard configuration.blog(named: blog.name) == nil else { throw .nameTaken(blog.name) }
      let members: [(SettingName, String?)] = [(.blogName, blog.name), (.blogPath, blog.path), (.blogHome, blog.home)]
      let element = TOML.table(members.compactMap { name, text in text.map { (String(name.parts.key), .string($0)) } })
      do throws(TOMLEditor.Fault) { try editor.append(element, to: [.key("blog")]) } catch { throw .unchangeable }
    }
  }

  /// Forgets a blog; its folder stays.
  public func remove(blogNamed name: String) throws(ConfigurationFileFault) {
    try change { editor, configuration throws(ConfigurationFileFault) in
      guard let index = Self.index(of: name, in: editor) else {
        throw .noBlog(name, near: configuration.nameNear(name))
      }
      do throws(TOMLEditor.Fault) {
        try editor.remove([.key("blog"), .index(index)])
      } catch {
        throw .unchangeable
      }
    }
  }

  /// Calls a blog otherwise; its folder stays where it is, and under its name.
  public func rename(blogNamed old: String, to new: String) throws(ConfigurationFileFault) {
    guard !BlogName.isFolder(new) else { throw .folderForName(new) }
    guard BlogName.isUsable(new) else { throw .badName(new) }
    try change { editor, configuration throws(ConfigurationFileFault) in
      guard let index = Self.index(of: old, in: editor) else {
        throw .noBlog(old, near: configuration.nameNear(old))
      }
      // Other capitals of its own name are no other blog's.
      guard Self.index(of: new, in: editor, besides: index) == nil else { throw .nameTaken(new) }
      do throws(TOMLEditor.Fault) {
        try editor.set([.key("blog"), .index(index), .key(String(SettingName.blogName.parts.key))], to: .string(new))
      } catch {
        throw .unchangeable
      }
    }
  }

  /// Keeps how one logs in at a blog.
  ///
  /// - Parameter passwordCommand: what prints the password.
  public func setLogin(
    ofBlogNamed name: String, to login: String, passwordCommand: String
  ) throws(ConfigurationFileFault) {
    try change { editor, configuration throws(ConfigurationFileFault) in
      guard let index = Self.index(of: name, in: editor) else {
        throw .noBlog(name, near: configuration.nameNear(name))
      }
      do throws(TOMLEditor.Fault) {
        for (setting, text) in [(SettingName.blogLogin, login), (.blogPasswordCommand, passwordCommand)] {
          try editor.set([.key("blog"), .index(index), .key(String(setting.parts.key))], to: .string(text))
        }
      } catch {
        throw .unchangeable
      }
    }
  }

  /// Of the first element that has a name, also where it is of no other use.
  private static func index(of name: String, in editor: TOMLEditor, besides other: Int? = nil) -> Int? {
    let elements = editor.document.root["blog"]?.elements ?? []
    return elements.indices.first { index in
      index != other && elements[index]["name"]?.string.map { BlogName.areAlike($0, name) } == true
    }
  }

  /// Reads, changes and writes while no other Lukija does.
  ///
  /// - Parameter edit: is given the text and what it says now. Faults of single settings hinder no change.
  package func change(
    _ edit: (inout TOMLEditor, Configuration) throws(ConfigurationFileFault) -> Void
  ) throws(ConfigurationFileFault) {
    let lock = try FolderLock(folder)
    defer { _ = lock }
    let old = try StoredFile.read(path)
    let document: TOMLDocument
    do throws(TOMLFault) {
      document = try TOMLDocument(old?.bytes ?? [])
    } catch {
      throw .broken(error.fact(in: old?.bytes ?? []))
    }
    var editor = TOMLEditor(document)
    try edit(&editor, Configuration.read(document.text).configuration)
    guard editor.text != document.text else { return }
    try StoredFile.write(editor.text, to: path, inPlaceOf: old)
  }
}
