import Blog
import CustomDump
import SeededRandom
import Testing
import TextFormats

@testable import BlogStore

/// Comments read straight from the bytes against the same made of values: whatever a file says, both say the same.
@Suite struct PlainCommentTests {
  @Test(arguments: 0..<2000 as Range<UInt64>)
  func commentsAreReadTheSameBothWays(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var text = Array(post(&random, comments: seed % 2 == 0 ? 30 : 5).utf8)
    // Most stay JSON; the others must be refused at the same place for the same reason.
    if seed % 4 == 0 { spoil(&text, &random) }
    let skipping = seed % 3 == 0 ? PostFile.bodyMembers : []
    let slow = result { () throws(JSONFault) in
      PostFile(try JSONParser.parse(text, skipping: skipping), id: PostID("p"))
    }
    let quick = result { () throws(JSONFault) in
      let (json, comments) = try CommentElements.parse(text, skipping: skipping)
      return PostFile(json, id: PostID("p"), comments: comments)
    }
    switch (slow, quick) {
    case (.success(let slow), .success(let quick)):
      expectNoDifference(quick.post, slow.post)
      expectNoDifference(quick.issues, slow.issues)
      expectNoDifference(quick.commentPlaces, slow.commentPlaces)
    case (.failure(let slow), .failure(let quick)): #expect(quick == slow)
    default: Issue.record("one reads it and the other does not: \(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test func plainCommentsBuildNoValues() throws {
    let text = """
      {"comments": [{"id": "1", "in_reply_to": null, "author": {"name": "Anne", "url": "https://a.example"},
        "date_published": "2025-03-09T11:00:00Z", "content_html": "<p>\\u00e4</p>", "_own": {"likes": [1, 2]}}]}
      """
    let (json, comments) = try CommentElements.parse(Array(text.utf8))
    #expect(json["comments"]?.elements == [])
    let read = comments.all()
    #expect(read.issues.isEmpty)
    #expect(read.comments.first?.body == Body(format: .html, source: "<p>ä</p>"))
    #expect(read.comments.first?.author == Author(name: "Anne", url: "https://a.example"))
  }

  /// What looks like the beginning of a comment may be none: it stands in another list, or behind the comments.
  @Test(arguments: [
    #"{"comments": [{"id": "1", "author": {"name": "A"}, "_own": [{"id": "2"}, {"id": "3"}, {"id": "4"}]}, {"id": "5"}]}"#,
    #"{"comments": [{"id": "1", "author": {"name": "A"}}], "_more": [{"id": "2"}, {"id": "3"}, {"id": "4"}], "title": "T"}"#,
    #"{"comments": [{"id": "1", "author": {"name": "A"}}, {"id": "2", "content_text": "}, {\"id\": }, {"}], "title": "}, {"}"#,
    #"{"comments": [{"id": "1", "author": {"name": "A"}}, {"id": "2", "author": {"name": "B"}}, {"id": "3", "auth"#,
  ])
  func whatOnlyLooksLikeACommentIsNone(text: String) {
    let text = Array(text.utf8)
    let quick = result { () throws(JSONFault) in
      let (json, comments) = try CommentElements.parse(text)
      return PostFile(json, id: PostID("p"), comments: comments)
    }
    let slow = result { () throws(JSONFault) in PostFile(try JSONParser.parse(text), id: PostID("p")) }
    #expect(quick.map(\.post.comments) == slow.map(\.post.comments))
    #expect(quick.map(\.issues) == slow.map(\.issues))
  }

  private func result(_ read: () throws(JSONFault) -> PostFile) -> Result<PostFile, JSONFault> {
    do throws(JSONFault) { return .success(try read()) } catch { return .failure(error) }
  }

  private func spoil(_ text: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: text.indices, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: text.remove(at: place)
    case 1: text[place] = Array(#"{}[]":,\nu0 "#.utf8).randomElement(using: &random) ?? 0
    default: text.removeLast(text.count - place)
    }
  }

  private func post(_ random: inout SeededGenerator, comments most: Int) -> String {
    let list = (0..<Int.random(in: 0...most, using: &random)).map { _ in comment(&random) }
    let comments = pick(["[\(list.joined(separator: " ,\n"))]", "[\(list.joined(separator: ","))]"], &random)
    let others = [#""title": "T""#, #""content_html": "<p>b</p>""#, #""_feed": {"comments": [1]}"#]
    let repeated = pick(["", "", "", #", "comments": null"#, #", "comments": 3"#, #", "comments": []"#], &random)
    return
      "{\(others.joined(separator: ", ")), \"comments\": \(pick([comments, comments, comments, "null", "{}"], &random))\(repeated)}"
  }

  private func comment(_ random: inout SeededGenerator) -> String {
    if Int.random(in: 0..<12, using: &random) == 0 { return pick(["null", "3", "[]", "\"x\"", "{}"], &random) }
    var members = [
      member("id", ["\"1\"", "\"2\"", "\"a long id of a comment\"", "17", "\"\"", "null"], &random),
      member("author", [#"{"name": "Anne"}"#, #"{"name": "Åke", "url": "https://å.example", "email": [1]}"#], &random),
      member("date_published", ["\"2025-03-09T11:00:00+02:00\"", "\"yesterday\"", "\"\"", "null", "5"], &random),
    ]
    let rare: [(String, [String])] = [
      ("in_reply_to", ["\"1\"", "null", "\"\"", "2", "\"9\""]),
      ("kind", ["\"comment\"", "\"pingback\"", "\"like\"", "1"]),
      ("status", ["\"approved\"", "\"held\"", "\"spam\"", "\"odd\"", "null"]),
      ("url", ["\"https://b.example\"", "\"\"", "false"]),
      ("content_html", ["\"<p>Hyv\\u00e4 \\ud83c\\udf32 \\ud800</p>\"", "\"\"", "\"<p>plain</p>\"", "null", "[]"]),
      ("content_markdown", ["\"*m*\"", "\"\""]), ("content_text", ["\"t\\n\"", "\"\""]),
      ("author", ["\"Piet\"", "{}", "null", #"{"name": ""}"#, #"{"url": "https://c.example"}"#, #"{"name": 3}"#]),
      ("authors", [#"[{"name": "Li"}]"#, "[]", "7"]), ("vanished", ["true", "false", "1"]),
      ("_own", [#"{"deep": [{"x": "y"}, 1e4, true]}"#, "-0.5"]), ("i\\u0064", ["\"escaped key\""]),
      ("id", ["\"again\""]),
    ]
    for (key, values) in rare where Int.random(in: 0..<4, using: &random) == 0 {
      members.append(member(key, values, &random))
    }
    return "{\(pick(["", " ", "\n\t"], &random))\(members.shuffled(using: &random).joined(separator: ", "))}"
  }

  /// The first values are the usual ones.
  private func member(_ key: String, _ values: [String], _ random: inout SeededGenerator) -> String {
    let isUsual = Int.random(in: 0..<4, using: &random) > 0
    return "\"\(key)\" : \(isUsual ? values[0] : pick(values, &random))"
  }

  private func pick(_ values: [String], _ random: inout SeededGenerator) -> String {
    values[Int.random(in: values.indices, using: &random)]
  }
}
