import Blog
import Reader
import Words

/// Pictures of posts of several blogs: each comes from where its own blog has it.
struct GatheredPictures: PictureSource {
  private let sources: OfEachBlog<PictureFetcher>

  init(_ items: [ShelfList.Item], _ source: @escaping @Sendable (_ folder: String) -> PictureFetcher) {
    sources = OfEachBlog(items, source)
  }

  func file(of address: String, in post: PostID, number: Int) throws(PictureFault) -> String? {
    guard let source = sources[post.blog] else { throw .notThere }
    return try source.file(of: address, in: PostID(post.slug), number: number)
  }

  func draw(_ order: DrawingOrder) throws(DrawingFault) -> Drawing {
    guard let source = sources[order.post.blog] else { throw .notHere }
    return try source.draw(order)
  }

  func stop(_ number: Int) { for source in sources.all { source.stop(number) } }
}
