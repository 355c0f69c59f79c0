import Blog
import Testing

@testable import BlogStore

/// Blogs whose posts share what tells posts apart: each further one costs what the one before it did. Counted are the posts
/// and names that are looked at; a clock would tell another thing on every machine.
struct ImportWorkTests {
  enum Shared: CaseIterable {
    case title, link, id, slug, text, idAndVersion, homeAsLink, everything, nothing
  }

  private func post(_ number: Int, _ shared: Shared, edition: Int) -> ImportedPost {
    let own = "\(number)"
    let isAll = shared == .everything
    let text = isAll || shared == .text ? "sama" : "teksti \(own)"
    var post = Post(
      id: PostID(
        isAll || shared == .slug ? "sama" : [.title, .link, .id, .text].contains(shared) ? "" : "nimi-\(own)"),
      feedID: isAll ? "" : shared == .title || shared == .text ? "" : shared == .id ? "sama" : "id-\(own)",
      url: isAll || shared == .link
        ? "https://suo.example/kaikki/" : shared == .homeAsLink ? "https://suo.example/" : nil,
      title: isAll || shared == .title ? "Sama" : "Otsikko \(own)",
      body: Body(format: .text, source: edition == 0 ? text : "\(text), \(edition)"))
    var version: Timestamp?
    if shared == .idAndVersion {
      (post.feedID, post.title) = ("sama", "Sama")
      version = Timestamp(seconds: Int64(1_500_000_000 + number + edition * 1_000_000))
      post.published = Timestamp(seconds: Int64(1_400_000_000 + number))
    }
    return ImportedPost(post: post, line: number, coverage: .body, version: version)
  }

  /// What it costs to import so many posts, and to import them again as they are and with other texts.
  private func work(_ count: Int, _ shared: Shared) throws -> [Int] {
    let folder = TemporaryFolder()
    return try [0, 0, 1].map { edition in
      let writer = try RepositoryWriter(folder: folder.path + "/blog", isDryRun: false, mostWaiting: nil) { _ in }
      try writer.take(.source("s"))
      try writer.take(.site(Site(title: "S", homePageURL: "https://suo.example/")))
      for number in 0..<count { try writer.take(.post(post(number, shared, edition: edition))) }
      _ = try writer.finish()
      return writer.index.work
    }
  }

  @Test(arguments: Shared.allCases)
  func eachPostCostsTheSame(_ shared: Shared) throws {
    let (few, many) = (try work(300, shared), try work(1200, shared))
    for (few, many) in zip(few, many) {
      // Four times as many; with some room for what is looked at once.
      #expect(many <= few * 5 + 1000, "\(shared): \(few) for 300, \(many) for 1200")
    }
  }
}
