import Blog
import BlogStore
import CustomDump
import Glibc
import Interchange
import Testing

/// A repository into which sources are brought one after the other, and what must be true of it after each.
final class ImportedBlog {
  let folder = TemporaryFolder()
  private let name: String
  /// The words that each post had when it was imported last.
  private var latest: [Int: String] = [:]
  /// What each post was when it was imported last.
  private var items: [Int: ChangingBlog.Item] = [:]
  private var comments: [Int: (post: Int, words: String)] = [:]
  /// What feeds of comments said that name their post by another address: it may find its place or not.
  private var strayWords: [Int: Set<String>] = [:]
  /// The posts that they are of.
  private var strayPosts: [Int: Int] = [:]
  /// Which post each file is.
  private var files: [String: Int] = [:]
  /// Which post each reply answers.
  private var replies: [String: Int] = [:]
  private var state = ReadingState()
  private var marked: Set<Int> = []

  /// Whether its sources come in the order in which they were made.
  private let isInOrder: Bool

  init(name: String, isInOrder: Bool) {
    self.name = name
    self.isInOrder = isInOrder
  }

  var path: String { folder.path("blog") }

  /// Imports a source and looks at everything.
  func take(_ source: BlogHistory.Source) throws {
    let place =
      "\(name), \(source.path.split(separator: "/").last ?? "") (\(source.isOfComments ? "comments" : "\(source.form)"))"
    let counts = Dictionary(grouping: files.values, by: { $0 }).mapValues(\.count)
    let dry = try bring([source.path], into: path, isDryRun: true)
    let real = try bring([source.path], into: path)
    expectNoDifference(dry.tally, real.tally, "dry run: \(place)")
    expectNoDifference(dry.notes, real.notes, "dry run: \(place)")
    for change in state.changes(moving: real.broughtTogether.map { ($0.double, $0.post) }) { state.apply(change) }
    let before = items
    for item in source.items where !source.isOfComments {
      latest[item.number] = item.words
      let isSteady = isInOrder && before[item.number].map { item.isSteady && item.changes(since: $0) <= 1 } == true
      items[item.number] = item
      if let count = counts[item.number], isSteady {
        let now = try posts().values.count { $0.numbers.contains(item.number) }
        #expect(now <= count, "\(place): post \(item.number) became \(now)")
      }
    }
    for (number, comment) in source.comments {
      // A feed of comments that comes before its post, or names it by another address, is said, and waits for another day.
      // So does one whose post is not the only one of its address.
      let address = source.items.first { $0.number == comment.post }?.address
      let isOwn = items.values.count { $0.address == address } == 1
      if source.isOfComments, items[comment.post]?.address != address || !isOwn {
        strayWords[number, default: []].insert(comment.words)
        strayPosts[number] = comment.post
        continue
      }
      strayWords[number] = nil
      comments[number] = comment
    }
    try look(place)
    let everything = folder.everything("blog")
    try bring([source.path], into: path)
    expectNoDifference(folder.everything("blog"), everything, "again: \(place)")
    try answer(place)
  }

  private struct Words {
    var posts: [(number: Int, words: String)] = []
    var comments: [(number: Int, words: String)] = []
    var isWithdrawn = false
    var numbers: Set<Int> { Set(posts.map(\.number)) }
  }

  private func posts() throws -> [String: Words] {
    var result: [String: Words] = [:]
    for name in folder.names("blog/posts") where name.hasSuffix(".json") {
      let text = folder.text("blog/posts/\(name)") ?? ""
      result[String(name.dropLast(5))] = Words(
        posts: Self.marks("teksti-", text), comments: Self.marks("kommentti-", text),
        isWithdrawn: text.contains(#""status": "trash""#))
    }
    return result
  }

  /// What begins with a word and a number.
  private static func marks(_ mark: String, _ text: String) -> [(number: Int, words: String)] {
    text.ranges(of: mark).map { range in
      let rest = text[range.upperBound...]
      return (
        Int(rest.prefix { $0.isNumber }) ?? -1, mark + rest.prefix { $0.isNumber || $0.isLetter || $0 == "-" }
      )
    }
  }

  private func look(_ place: String) throws {
    let posts = try posts()
    for (slug, post) in posts {
      #expect(post.numbers.count == 1, "\(place): \(slug) has \(post.numbers)")
      if let before = files[slug] { #expect(post.numbers == [before], "\(place): \(slug) was post \(before)") }
      files[slug] = post.numbers.first
      let numbers = post.comments.map(\.number)
      #expect(Set(numbers).count == numbers.count, "\(place): \(slug) has comments \(numbers)")
      for number in numbers {
        let home = comments[number]?.post ?? strayPosts[number]
        #expect(home.map { post.numbers == [$0] } == true, "\(place): \(slug) has comment \(number)")
      }
    }
    let live = posts.filter { !$0.value.isWithdrawn }
    let texts = Set(live.values.flatMap { $0.posts.map(\.words) })
    for text in latest.values { #expect(texts.contains(text), "\(place): \(text) is missing") }
    let said = Set(live.values.flatMap { $0.comments.map(\.words) })
    for (number, comment) in comments {
      let words = (strayWords[number] ?? []).union([comment.words])
      #expect(!said.isDisjoint(with: words), "\(place): \(comment.words) is missing")
    }
    for (reply, number) in replies {
      let text = folder.text("blog/replies/\(reply).json") ?? ""
      let slug = text.firstMatch(of: /"slug": "([^"]*)"/).map { String($0.1) } ?? ""
      #expect(live[slug]?.numbers == [number], "\(place): \(reply) answers \(slug)")
    }
    let read = Set(state.readPosts.compactMap { live[$0.slug]?.numbers.first })
    #expect(read.isSuperset(of: marked), "\(place): marks of \(marked.subtracting(read)) are gone")
  }

  /// Somebody answers a post, and has read another.
  private func answer(_ place: String) throws {
    let live = try posts().filter { !$0.value.isWithdrawn }.sorted { $0.key < $1.key }
    guard let (slug, post) = live.first(where: { !replies.values.contains($0.value.numbers.first ?? -1) }),
      let number = post.numbers.first
    else { return }
    let name = "vastaus-\(replies.count)"
    folder.write(
      "blog/replies/\(name).json", #"{"post": {"slug": "\#(slug)", "id": ""}, "content_markdown": "Vastaan."}"#)
    replies[name] = number
    state.apply(.postRead(PostID(slug), true))
    marked.insert(number)
  }
}
