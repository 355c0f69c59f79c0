import Blog
import CPosix
import Foundation
import Testing

import Configuration

@Suite struct ConfigurationFileTests {
  private final class Folder {
    let path = NSTemporaryDirectory() + "lukija-configuration-\(UUID().uuidString)"
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    var file: ConfigurationFile { ConfigurationFile(folder: path + "/lukija", home: path) }
    func write(_ text: String, _ name: String = "lukija/config.toml") throws {
      let target = path + "/" + name
      try FileManager.default.createDirectory(
        atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: target))
    }
    func text(_ name: String = "lukija/config.toml") -> String? {
      FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }
    func names(_ folder: String = "lukija") -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []).sorted()
    }
  }

  private let blog = Configuration.Blog(name: "anna", path: "/blogs/anna", home: "https://anna.example/")
  private let entry = "[[blog]]\nname = \"anna\"\npath = \"/blogs/anna\"\nhome = \"https://anna.example/\"\n"

  @Test(
    arguments: [
      (["XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/x/lukija/config.toml"),
      (["HOME": "/h"], "/h/.config/lukija/config.toml"),
      (["XDG_CONFIG_HOME": "x", "HOME": "/h"], "/h/.config/lukija/config.toml"),
      (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/lukija/config.toml"),
      (["XDG_CONFIG_HOME": "/x"], "/x/lukija/config.toml"),
      (["HOME": "h"], nil), ([:], nil),
    ] as [([String: String], String?)])
  func whereTheFileIs(_ environment: [String: String], _ path: String?) {
    #expect(ConfigurationFile(environment: environment)?.path == path)
  }

  @Test(arguments: [
    ("/a b", "/a b"), ("~", "/h"), ("~/a", "/h/a"), ("a/b", "/c/lukija/a/b"), ("../a", "/c/lukija/../a"),
    ("./~", "/c/lukija/./~"),
  ])
  func wherePathsLead(_ path: String, _ folder: String) {
    let file = ConfigurationFile(folder: "/c/lukija", home: "/h")
    #expect(file.folder(of: Configuration.Blog(name: "a", path: path)) == folder)
    #expect(ConfigurationFile(folder: "/c", home: nil).folder(of: Configuration.Blog(name: "a", path: "~/a")) == nil)
  }

  @Test func anAbsentFileSaysNothingAndIsNotMade() throws {
    let folder = try Folder()
    #expect(try folder.file.read().configuration == Configuration())
    #expect(try folder.file.read().faults == [])
    #expect(folder.names() == [])
    #expect(throws: ConfigurationFileFault.noBlog("a", near: nil)) { try folder.file.remove(blogNamed: "a") }
    #expect(folder.text() == nil)
  }

  @Test func blogsAreAddedAndForgotten() throws {
    let folder = try Folder()
    try folder.file.add(blog)
    #expect(folder.text() == entry)
    #expect(folder.names() == ["config.toml"])
    #expect(try folder.file.read().configuration.blogs == [blog])
    #expect(throws: ConfigurationFileFault.nameTaken("ANNA")) {
      try folder.file.add(Configuration.Blog(name: "ANNA", path: "/x"))
    }
    #expect(throws: ConfigurationFileFault.badName("../x")) {
      try folder.file.add(Configuration.Blog(name: "../x", path: "/x"))
    }
    try folder.file.add(Configuration.Blog(name: "b", path: "it's \"b\""))
    #expect(try folder.file.read().configuration.blogs.map(\.path) == ["/blogs/anna", "it's \"b\""])
    #expect(throws: ConfigurationFileFault.noBlog("ana", near: "anna")) { try folder.file.remove(blogNamed: "ana") }
    try folder.file.remove(blogNamed: "Anna")
    #expect(try folder.file.read().configuration.blogs.map(\.name) == ["b"])
  }

  @Test func blogsAreCalledOtherwise() throws {
    let folder = try Folder()
    try folder.write("blog = [ { name = 'anna', path = 'a' }, {path = 'b', name = \"b\"} ] # mine\n")
    try folder.file.rename(blogNamed: "Anna", to: "anni")
    #expect(folder.text() == "blog = [ { name = 'anni', path = 'a' }, {path = 'b', name = \"b\"} ] # mine\n")
    #expect(throws: ConfigurationFileFault.nameTaken("B")) { try folder.file.rename(blogNamed: "anni", to: "B") }
    #expect(throws: ConfigurationFileFault.badName("-")) { try folder.file.rename(blogNamed: "anni", to: "-") }
    #expect(throws: ConfigurationFileFault.folderForName("x/")) { try folder.file.rename(blogNamed: "anni", to: "x/") }
    #expect(throws: ConfigurationFileFault.noBlog("anna", near: "anni")) {
      try folder.file.rename(blogNamed: "anna", to: "x")
    }
    // An element without a path has its name all the same.
    try folder.write("[[blog]]\nname='a'\npath='a'\n[[blog]]\nname='b'\n")
    #expect(throws: ConfigurationFileFault.nameTaken("b")) { try folder.file.rename(blogNamed: "a", to: "b") }
  }

  @Test func whatAPersonWroteStays() throws {
    let folder = try Folder()
    let text =
      "# mine\r\nsync = { every = '1 h' } # often\r\n\r\n[[blog]] # the first\r\nname='b'\r\npath='b'\r\n# not now: home = ''\r\n"
    try folder.write(text)
    chmod(folder.file.path, 0o640)
    try folder.file.add(blog)
    #expect(folder.text() == text + "\r\n" + entry.replacing("\n", with: "\r\n"))
    try folder.file.remove(blogNamed: "anna")
    #expect(folder.text() == text)
    var status = stat()
    stat(folder.file.path, &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test func aLinkStaysALink() throws {
    let folder = try Folder()
    try folder.write("# mine\n", "dotfiles/config.toml")
    try folder.write("", "lukija/other")
    #expect(symlink("../dotfiles/config.toml", folder.file.path) == 0)
    try folder.file.add(blog)
    #expect(folder.text("dotfiles/config.toml") == "# mine\n\n" + entry)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file.path) == "../dotfiles/config.toml")
    #expect(folder.names("dotfiles") == ["config.toml"])
    unlink(folder.path + "/dotfiles/config.toml")
    #expect(throws: ConfigurationFileFault.danglingLink) { try folder.file.add(blog) }
    #expect(throws: ConfigurationFileFault.danglingLink) { try folder.file.read() }
  }

  @Test func whatCannotBeReadIsNotWrittenOver() throws {
    let folder = try Folder()
    try folder.write("[sync\n")
    let fault = ConfigurationFault(.syntax(.unexpected("\n", wanted: .bracket)), line: 1, column: 6)
    #expect(throws: ConfigurationFileFault.broken(fault)) { try folder.file.add(blog) }
    #expect(folder.text() == "[sync\n")
    #expect(try folder.file.read().faults == [fault])
    try folder.write("blog = 5\n")
    #expect(throws: ConfigurationFileFault.unchangeable) { try folder.file.add(blog) }
    #expect(folder.text() == "blog = 5\n")
    #expect(folder.names() == ["config.toml"])
  }

  @Test func whatIsNoFileIsRefused() throws {
    let folder = try Folder()
    try folder.write("", "lukija/config.toml/x")
    #expect(throws: ConfigurationFileFault.file(.notARegularFile)) { try folder.file.read() }
    #expect(throws: ConfigurationFileFault.file(.notARegularFile)) { try folder.file.add(blog) }
    let other = try Folder()
    try other.write("", "lukija/x")
    #expect(mkfifo(other.file.path, 0o600) == 0)
    #expect(throws: ConfigurationFileFault.file(.notARegularFile)) { try other.file.read() }
    let third = try Folder()
    try third.write("", "lukija")
    #expect(throws: ConfigurationFileFault.file(.notAFolder)) { try third.file.add(blog) }
  }

  @Test func aChangeOfSomebodyElseIsNotLost() throws {
    let folder = try Folder()
    try folder.write("# mine\n")
    #expect(throws: ConfigurationFileFault.file(.changedBySomebodyElse)) {
      try folder.file.change { editor, _ throws(ConfigurationFileFault) in
        try? folder.write("# theirs\n")
        try? editor.append(.table([]), to: [.key("blog")])
      }
    }
    #expect(folder.text() == "# theirs\n")
    unlink(folder.file.path)
    #expect(throws: ConfigurationFileFault.file(.changedBySomebodyElse)) {
      try folder.file.change { editor, _ throws(ConfigurationFileFault) in
        try? folder.write("# new\n")
        try? editor.append(.table([]), to: [.key("blog")])
      }
    }
    #expect(folder.text() == "# new\n")
    #expect(folder.names() == ["config.toml"])
  }

  @Test func manyAtOnceLoseNoEntry() async throws {
    let folder = try Folder()
    let file = folder.file
    try await withThrowingTaskGroup { group in
      for number in 0..<40 {
        group.addTask { try file.add(Configuration.Blog(name: "b\(number)", path: "/b\(number)")) }
      }
      try await group.waitForAll()
    }
    #expect(Set(try file.read().configuration.blogs.map(\.name)).count == 40)
    #expect(folder.names() == ["config.toml"])
  }
}
