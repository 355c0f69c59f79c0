import Blog
import Reader
import Screen
import Synchronization
import Words

/// Pictures in memory: files by their addresses, or why there is none.
public final class PilotPictures: PictureSource {
  private let files: [String: Result<String, PictureFault>]
  private let stopped = Mutex(0)
  private let wanted = Mutex<[String]>([])
  private let drawings: [String: PixelSize]
  private let orders = Mutex<[DrawingOrder]>([])

  /// What is not among these is not there.
  ///
  /// - Parameter drawings: pixels of what can be drawn.
  public init(_ files: [String: Result<String, PictureFault>], drawings: [String: PixelSize] = [:]) {
    self.files = files
    self.drawings = drawings
  }

  /// What was to be drawn, in order.
  public var ordered: [DrawingOrder] { orders.withLock { $0 } }

  /// Draws nothing in particular, in the right size.
  public func draw(_ order: DrawingOrder) throws(DrawingFault) -> Drawing {
    let number = orders.withLock { orders in
      orders.append(order)
      return orders.count
    }
    guard let natural = drawings[order.address] else { throw .notHere }
    let size = PictureFit.cells(of: natural, in: order.room, cell: order.ability.cell)
    return Drawing(
      natural: natural,
      picture: size.map {
        DrawnPicture(
          number: UInt32(number), size: $0, content: .packed([1], PixelSize(width: 1, height: 1)))
      })
  }

  /// What was asked for, in order.
  public var asked: [String] { wanted.withLock { $0 } }
  /// The largest number that was given up.
  public var stoppedNumber: Int { stopped.withLock { $0 } }

  /// As it was told; nothing of what was given up.
  public func file(of address: String, in post: PostID, number: Int) throws(PictureFault) -> String? {
    wanted.withLock { $0.append(address) }
    if stoppedNumber >= number { return nil }
    guard let file = files[address] else { throw .notThere }
    return try file.get()
  }

  /// Nothing up to this number is brought any more.
  public func stop(_ number: Int) { stopped.withLock { $0 = max($0, number) } }
}
