import Blog
import Glibc

/// A small file in which this machine remembers something, outside every blog: it is the old one or the new one at any
/// moment.
public struct KeptFile: Sendable {
  /// Its folder, for the system.
  public let folder: String
  /// Its name there.
  public let name: String

  /// Nothing is read or made yet.
  public init(folder: String, name: String) {
    self.folder = folder
    self.name = name
  }

  /// What it says; nil where it is not there or cannot be read: then nothing is remembered.
  public func read() -> [UInt8]? { try? RepositoryFolder(folder).read(name) }

  /// Replaces it; its folder is made where it is missing.
  ///
  /// - Parameter isDurable: whether it is on the disk then; otherwise a power cut may leave an old one or none.
  public func write(_ bytes: [UInt8], isDurable: Bool = true) throws(Problem) {
    do throws(FileFault) {
      try AtomicWriter.makeFolder(folder, mode: 0o700)
      sweepLeftovers(in: folder) { $0 == name }
      try AtomicWriter(folder: folder, observe: { _ in }, isDurable: isDurable).write(bytes, to: name, isNew: false)
    } catch {
      throw Problem(error, file: "\(folder)/\(name)")
    }
  }

  /// Reads and replaces it while no other process does the same.
  ///
  /// - Parameter change: gets what stands there, and says what is to stand there; nil leaves it.
  public func change(_ change: ([UInt8]?) -> [UInt8]?) throws(Problem) {
    do throws(FileFault) {
      try AtomicWriter.makeFolder(folder, mode: 0o700)
      let lock = try FileLock(folder: folder)
      defer { _ = lock }
      guard let bytes = change(read()) else { return }
      sweepLeftovers(in: folder) { $0 == name }
      try AtomicWriter(folder: folder, observe: { _ in }).write(bytes, to: name, isNew: false)
    } catch {
      throw Problem(error, file: "\(folder)/\(name)")
    }
  }

  /// Forgets it.
  public func remove() { unlink("\(folder)/\(name)") }
}
