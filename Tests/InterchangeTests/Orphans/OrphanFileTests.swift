import Blog
import BlogStore
import CustomDump
import Glibc
import Interchange
import Testing
import Words

/// `orphans.jsonl` as somebody may have left it.
struct OrphanFileTests {
  private let folder = TemporaryFolder()
  private static let head = #"{"lukija":{"version":1}}"# + "\n"
  private static let comment =
    #"{"batch":1,"comment":{"author":{"name":"A"},"content_html":"x","id":"1"},"posts":["https://lampi.example/ahvenia-1/"]}"#
    + "\n"

  private func bringPost() throws -> Imported {
    var export = ExportText()
    export.items = [ExportText.item(1)]
    return try bring([folder.source("p.xml", export.text)], into: folder.path("blog"))
  }

  private func write(_ text: String) {
    folder.write("blog/blog.json", #"{"lukija": {"version": 1}, "title": "L"}"#)
    folder.write("blog/orphans.jsonl", text)
  }

  private var problems: [Problem] {
    JSONBlogRepository(folder: folder.path("blog")).check().filter { $0.file == "orphans.jsonl" }
  }

  private static let broken: [(text: String, line: Int)] = [
    ("{\"lukija\":{\"version\":2}}\n\(comment)", 1), ("\(head){\"comment\": \n", 2), ("\(head)\(comment)[1]\n", 3),
    ("\(head){\"comment\": \"x\"}", 2), ("\(head){\"comment\": {\"id\": \"1\"}, \"posts\": \"x\"}", 2),
    ("\(head){\"attachment\": {}, \"blog\": \"b\", \"number\": \"1\"}", 2),
    ("\(head){\"attachment\": {\"url\": 5}, \"blog\": \"b\", \"number\": \"1\"}", 2),
    ("\(head){\"attachment\": {\"url\": \"u\"}, \"number\": \"1\"}", 2), ("\(head)\(comment.dropLast(9))", 2),
    ("\(head)<<<<<<< HEAD\n\(comment)", 2), ("\(head)\u{0}\u{0}", 2),
  ]

  /// One sentence with the place; nothing is imported and nothing written over.
  @Test(arguments: broken)
  func aBrokenFileStopsTheImport(_ text: String, _ line: Int) throws {
    write(text)
    let before = folder.everything("blog")
    var found: Problem?
    do { _ = try bringPost() } catch { found = error as? Problem }
    #expect(
      found?.file == "orphans.jsonl" && found?.line == line && found?.advice != nil, "\(String(describing: found))")
    expectNoDifference(folder.everything("blog"), before)
    #expect(!folder.names("blog").contains("posts"))
    #expect(problems.contains { $0.severity == .error && $0.line == line }, "\(problems)")
  }

  /// What is not as Lukija writes it is read as far as it has a sense, and stays as it is.
  @Test
  func othersLinesAndMembersStay() throws {
    let foreign = #"{"other": "program", "n": 1.10}"#
    let stranger =
      #"{"comment": {"id": 9, "x_y": 1.50, "author": "B", "content_text": "y"}, "posts": ["https://muu.example/"], "z": [1.0]}"#
    let file = #"{"attachment":{"url":"u","alt":"k"},"blog":"https://muu.example","number":"5"}"#
    write("\n" + foreign + "\r\n" + Self.comment + "\n" + stranger + "\n" + file)
    #expect(problems.contains { $0.message.contains("neither a comment") && $0.line == 2 })
    #expect(problems.contains { $0.message.contains("“lukija”") })
    #expect(problems.allSatisfy { $0.severity == .warning })
    let imported = try bringPost()
    #expect(imported.tally.comments == [.new: 1, .vanished: 1] && imported.tally.waitingComments == 1)
    #expect(
      folder.text("blog/orphans.jsonl") == Self.head + [foreign + "\r", file, stranger].joined(separator: "\n") + "\n")
  }

  @Test(arguments: ["", "\n", head])
  func anEmptyFileIsNone(_ text: String) throws {
    write(text)
    _ = try bringPost()
    #expect(folder.text("blog/orphans.jsonl") == text)
  }

  @Test
  func whatIsNoFileIsNoneToWriteOver() throws {
    folder.write("blog/orphans.jsonl/x", "x")
    #expect(throws: Problem.self) { try bringPost() }
    #expect(folder.names("blog") == ["orphans.jsonl"])
    #expect(problems.contains { $0.severity == .error })
  }

  @Test
  func aLinkThatLeadsOutIsNotRead() throws {
    folder.write("secret", Self.head)
    folder.write("blog/blog.json", "{}")
    symlink(folder.path("secret"), folder.path("blog/orphans.jsonl"))
    #expect(throws: Problem.self) { try bringPost() }
  }

  @Test
  func whatAWriteLeftIsNamedAndGoes() throws {
    write(Self.head)
    folder.write("blog/.orphans.jsonl.999999999.tmp", "x")
    let problems = JSONBlogRepository(folder: folder.path("blog")).check()
    #expect(problems.contains { $0.file == ".orphans.jsonl.999999999.tmp" })
    _ = try bringPost()
    #expect(!folder.names("blog").contains(".orphans.jsonl.999999999.tmp"))
  }

  /// Where nothing can be written, nothing of what waited is lost.
  @Test
  func aFolderThatTakesNoFileKeepsWhatWaits() throws {
    guard geteuid() != 0 else { return }
    write(Self.head + Self.comment)
    mkdir(folder.path("blog/posts"), 0o755)
    chmod(folder.path("blog"), 0o555)
    defer { chmod(folder.path("blog"), 0o755) }
    #expect(throws: Problem.self) { try bringPost() }
    #expect(folder.text("blog/orphans.jsonl") == Self.head + Self.comment)
  }
}
