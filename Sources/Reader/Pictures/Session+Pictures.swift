import Blog
import Screen
import Words

/// A picture that is on its way to a viewer.
struct AwaitedPicture: Equatable, Sendable {
  /// Tells its answer from those to what was asked before.
  var number: Int

  var work: Work {
    Work(
      id: .picture, title: .fetchingPicture, cancel: [.pictures(.stop)], stopKey: KeyMap.key(for: .list(.endSearch)))
  }
}

/// What rooms ask of pictures.
enum PictureRequest: Equatable, Sendable {
  /// Shows the picture that a link of the open post leads to.
  case view(String)
  /// Nobody waits for it any more.
  case stop
}

/// What is done with pictures.
public enum PictureEffect: Equatable, Sendable {
  /// Have the file of one in a post; the number comes back with the answer.
  case bring(String, in: PostID, number: Int)
  /// Draw one in the text; the size comes back with the answer.
  case draw(DrawingOrder, size: Size?)
  /// Give up what was asked for.
  case stop(Int)
  /// Open a file with the person's viewer; the address is what is told.
  case show(file: String, address: String)
}

/// What became of a picture that was asked for.
public enum PictureMessage: Equatable, Sendable {
  case isThere(file: String, address: String, number: Int)
  case failed(PictureFault, number: Int)
  case drawn(DrawingOrder, size: Size?, Drawing)
  case notDrawn(DrawingOrder, size: Size?, DrawingFault)
}

extension Session {
  mutating func take(_ request: PictureRequest) -> [Request] {
    let before: [Request] = blog.picture.map { [.effect(.picture(.stop($0.number)))] } ?? []
    switch request {
    case .view(let target):
      guard let post = blog.open?.post.id else { return [] }
      let number = blog.journey.nextToken()
      blog.picture = AwaitedPicture(number: number)
      return before + [.effect(.picture(.bring(resolve(target), in: post, number: number)))]
    case .stop:
      guard blog.picture != nil else { return [] }
      blog.picture = nil
      return before + [.say(.links(.pictureStopped))]
    }
  }

  mutating func take(_ message: PictureMessage) -> [Request] {
    switch message {
    case .isThere(let file, let address, let number):
      guard blog.picture?.number == number else { return [] }
      blog.picture = nil
      // A viewer may want the terminal, which is not taken from somebody who writes.
      if isWriting { return [.say(.links(.pictureIsHere))] }
      return [.effect(.picture(.show(file: file, address: address)))]
    case .drawn(let order, let size, let drawing): return drawingEnded(order, size: size, .success(drawing))
    case .notDrawn(let order, let size, let fault): return drawingEnded(order, size: size, .failure(fault))
    case .failed(let fault, let number):
      guard blog.picture?.number == number else { return [] }
      blog.picture = nil
      return [.say(.links(.noPicture(fault)))]
    }
  }

  /// Escape gives up waiting for a picture before it means anything else.
  func stopsPicture(_ key: KeyPress) -> Bool {
    blog.picture != nil && key == KeyPress(.escape) && keys.pending.isEmpty && Mode.panes.contains(mode)
  }
}
