import SeededRandom

/// Days of a changing blog, each with what its feeds and exports showed, as files.
struct BlogHistory {
  struct Source {
    let path: String
    let form: ChangingBlog.Form
    /// What stands in it, the comments apart.
    let items: [ChangingBlog.Item]
    /// Whether it is a feed of comments only.
    var isOfComments = false

    /// Comments by number, with the post's number.
    var comments: [Int: (post: Int, words: String)] {
      guard isOfComments || form.hasComments else { return [:] }
      return Dictionary(
        items.flatMap { item in item.comments.map { ($0.number, (item.number, $0.words)) } }, uniquingKeysWith: { $1 })
    }
  }

  let folder = TemporaryFolder()
  private(set) var sources: [Source] = []

  init(seed: UInt64, days: Int = 5) {
    var random = SeededGenerator(seed: seed)
    let form = random.next() % 2 == 0 ? ChangingBlog.Form.allCases.randomElement(using: &random) : nil
    var blog = ChangingBlog(&random, hasPictures: [.rss, .atom, .json].contains(form))
    for day in 1...days {
      let batch = blog.batch()
      let today = form ?? ChangingBlog.Form.allCases.randomElement(using: &random) ?? .rss
      if !batch.isEmpty {
        let path = ChangingBlog.write(batch, as: today, to: "source-\(day)", in: folder)
        sources.append(Source(path: path, form: today, items: batch))
      }
      let known = batch.filter { $0.hasFeedOfComments && !$0.comments.isEmpty }
      if !known.isEmpty, random.next() % 2 == 0 {
        let isWhole = random.next() % 2 == 0
        let shown = isWhole ? known : [known[0]]
        let path = ChangingBlog.writeComments(of: shown, isWhole: isWhole, to: "comments-\(day)", in: folder)
        sources.append(Source(path: path, form: .rss, items: shown, isOfComments: true))
      }
      blog.change(day: day)
    }
  }
}

extension ChangingBlog.Item {
  /// Whether it has an address that no other post has.
  var hasFeedOfComments: Bool { isSteady && link?.contains("/p\(number)") == true }

  /// Its address without the ways in which one can be written.
  var address: String? {
    link.map { link in
      let bare = link.replacing("https://", with: "").replacing("http://", with: "").replacing("www.", with: "")
      return bare.hasSuffix("/") ? String(bare.dropLast()) : bare
    }
  }

  /// How many of its names are others than they were.
  func changes(since old: Self) -> Int {
    // Another id is borne out by the address alone.
    let ids = id == old.id ? 0 : link == nil ? 2 : 1
    return ids + [address != old.address, title != old.title, minute != old.minute].count { $0 }
  }
}
