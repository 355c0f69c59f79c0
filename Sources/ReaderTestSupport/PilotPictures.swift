import Blog
import Reader
import Synchronization
import Words

/// Pictures in memory: files by their addresses, or why there is none.
public final class PilotPictures: PictureSource {
  private let files: [String: Result<String, PictureFault>]
  private let stopped = Mutex(0)
  private let wanted = Mutex<[String]>([])

  /// What is not among these is not there.
  public init(_ files: [String: Result<String, PictureFault>]) { self.files = files }

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
