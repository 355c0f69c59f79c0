import Foundation
import Testing

/// The checkout that these tests were built from.
let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The validator could not do its work: what it said.
struct ValidatorFailure: Error {
  let status: Int32
  let words: String
}

/// Validates every file of a repository against `data/schemas` with a real JSON Schema validator.
///
/// Returns one line per violation, `posts/broken.json: /comments/3/id: 17 is not of type 'string'`, in the order of
/// their paths; none for a repository in the format. Throws where the validator is not installed.
func validate(folder: URL) throws -> [String] {
  let validator = Process()
  // Debian's own Python, not one that a version manager put first in PATH: python3-jsonschema belongs to it.
  validator.executableURL = URL(filePath: "/usr/bin/python3")
  validator.arguments = [checkout.appending(path: "scripts/validate-repository.py").path, folder.path]
  let output = Pipe()
  let errors = Pipe()
  validator.standardOutput = output
  validator.standardError = errors
  validator.standardInput = FileHandle.nullDevice
  try validator.run()
  let violations = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  validator.waitUntilExit()
  guard (0...1).contains(validator.terminationStatus), words.isEmpty else {
    throw ValidatorFailure(status: validator.terminationStatus, words: words)
  }
  return violations.split(separator: "\n").map(String.init)
}

/// A list of objects that a command printed, held against its schema in `data/schemas`.
func validated(_ run: CommandLineRun, against name: String) throws -> [[String: Any]] {
  let validator = Process()
  validator.executableURL = URL(filePath: "/usr/bin/python3")
  let schema = checkout.appending(path: "data/schemas/\(name).schema.json").path
  validator.arguments = [
    "-c",
    "import json,sys,jsonschema; jsonschema.Draft202012Validator(json.load(open(sys.argv[1]))).validate(json.load(sys.stdin))",
    schema,
  ]
  let input = Pipe()
  let errors = Pipe()
  validator.standardInput = input
  validator.standardError = errors
  try validator.run()
  input.fileHandleForWriting.write(Data(run.output.utf8))
  try input.fileHandleForWriting.close()
  let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  validator.waitUntilExit()
  guard validator.terminationStatus == 0 else {
    throw ValidatorFailure(status: validator.terminationStatus, words: words + run.output + run.errors)
  }
  return try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]] ?? []
}

@Suite("JSON Schemas of the format")
struct SchemaTests {
  @Test("the sample blog is in the format")
  func sampleBlogIsValid() throws {
    #expect(try validate(folder: checkout.appending(path: "data")) == [])
  }

  @Test("replies are in the format, members that nobody knows included")
  func repliesAreValid() throws {
    let folder = try TemporaryCopy(of: "data")
    try folder.write(
      "replies/2025-a.json",
      """
      {"lukija": {"version": 1}, "id": "2025-a", "post": {"slug": "yoton-yo-laiturilla"}, "in_reply_to": null,
       "author": {"name": ""}, "content_markdown": "", "status": "draft", "mood": ["calm"],
       "date_created": "2025-03-10T08:00:00+02:00", "date_modified": "2025-03-10T08:00:00+02:00"}
      """)
    try folder.write("replies/2025-b.json", publishedReply())
    #expect(try validate(folder: folder.url) == [])
  }

  @Test("every way of breaking the format is found, and nothing else")
  func brokenCopyIsInvalid() throws {
    let folder = try TemporaryCopy(of: "data")
    try folder.replace("\"version\": 1", with: "\"version\": 2", in: "blog.json")
    try folder.write("posts/absolute-path.json", #"{"id": "a", "image": "/etc/passwd"}"#)
    try folder.write("posts/comments-open.json", #"{"id": "a", "comments_open": "yes"}"#)
    try folder.write("posts/file-url.json", #"{"id": "a", "image": "file:///etc/passwd"}"#)
    try folder.write("posts/no-id.json", #"{"title": "Nameless"}"#)
    try folder.write("posts/no-offset.json", #"{"id": "a", "date_published": "2025-01-01T12:00:00"}"#)
    try folder.write("posts/not-an-object.json", "[1, 2]")
    try folder.write("posts/not-json.json", "{\"id\": \"a\",\n \"title\": }")
    try folder.write("posts/number-as-id.json", #"{"id": "a", "comments": [{"id": "1"}, {"id": 17}]}"#)
    try folder.write("posts/parent-path.json", #"{"id": "a", "attachments": [{"url": "media/../../key"}]}"#)
    try folder.write("replies/2025-a.json", publishedReply().replacing("\"published\"", with: "\"shouted\""))
    try folder.write("replies/2025-b.json", publishedReply().replacing("\"date_published\"", with: "\"date\""))
    try folder.write("replies/2025-c.json", publishedReply().replacing("Reader", with: ""))
    try folder.write("replies/2025-d.json", publishedReply().replacing("a-terminal-is-a-room", with: "../blog"))

    let places = try validate(folder: folder.url).map { $0.split(separator: ": ").prefix(2).joined(separator: ": ") }
    #expect(
      places == [
        "blog.json: /lukija/version",
        "posts/absolute-path.json: /image",
        "posts/comments-open.json: /comments_open",
        "posts/file-url.json: /image",
        "posts/no-id.json: /",
        "posts/no-offset.json: /date_published",
        "posts/not-an-object.json: /",
        "posts/not-json.json: line 2 column 11",
        "posts/number-as-id.json: /comments/1/id",
        "posts/parent-path.json: /attachments/0/url",
        "replies/2025-a.json: /status",
        "replies/2025-b.json: /",
        "replies/2025-c.json: /author/name",
        "replies/2025-d.json: /post/slug",
      ])
  }

  @Test("a folder without blog.json is no repository")
  func missingSiteIsInvalid() throws {
    let folder = try TemporaryCopy(of: "data")
    try FileManager.default.removeItem(at: folder.url.appending(path: "blog.json"))
    let violations = try validate(folder: folder.url)
    #expect(violations.count == 1)
    #expect(violations.first?.hasPrefix("blog.json: /: ") == true)
  }

  private func publishedReply() -> String {
    """
    {"lukija": {"version": 1}, "id": "2025-b", "post": {"slug": "a-terminal-is-a-room", "id": "p47"},
     "in_reply_to": "37", "author": {"name": "Reader"}, "content_markdown": "Yes.", "status": "published",
     "date_created": "2025-03-10T08:00:00Z", "date_modified": "2025-03-10T08:00:00Z",
     "date_published": "2025-03-10T08:00:00.5Z"}
    """
  }
}

/// A copy of a folder of the checkout that goes away with its owner.
private final class TemporaryCopy {
  let url: URL

  init(of folder: String) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "lukija-schema-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: checkout.appending(path: folder), to: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ path: String, _ text: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func replace(_ old: String, with new: String, in path: String) throws {
    let file = url.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try write(path, text.replacing(old, with: new))
  }
}
