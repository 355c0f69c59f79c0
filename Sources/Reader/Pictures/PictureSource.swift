import Blog
import Words

/// The port through which a post's picture becomes a file that a viewer can open. Nothing is fetched before somebody asks.
public protocol PictureSource: Sendable {
  /// The path of a picture's file: the blog's own, one that was kept, or one that is fetched now. Blocks; the reader calls
  /// it off its main thread.
  ///
  /// - Parameters:
  ///   - address: on the web, or a path inside of the blog.
  ///   - post: that it stands in.
  ///   - number: larger than that of every call before.
  /// - Returns: nil where it was stopped.
  func file(of address: String, in post: PostID, number: Int) throws(PictureFault) -> String?

  /// Draws a picture as a terminal shows it. Blocks; the reader calls it off its main thread.
  func draw(_ order: DrawingOrder) throws(DrawingFault) -> Drawing

  /// Ends what was asked for under this number or a smaller one; returns at once.
  func stop(_ number: Int)
}

extension PictureSource {
  /// Nothing is here.
  public func draw(_ order: DrawingOrder) throws(DrawingFault) -> Drawing { throw .notHere }
}
