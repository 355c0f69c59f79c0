import Blog
import CPosix
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
      if !isDurable { return try exchange(bytes) }
      sweepLeftovers(in: folder) { $0 == name }
      try AtomicWriter(folder: folder, observe: { _ in }).write(bytes, to: name, isNew: false)
    } catch {
      throw Problem(error, file: "\(folder)/\(name)")
    }
  }

  /// Both files change names, and what was replaced is written over the next time: file systems are slow to make new files
  /// where many have just gone. The second one goes with the next durable write.
  private func exchange(_ bytes: [UInt8]) throws(FileFault) {
    let target = "\(folder)/\(name)"
    let temporary = "\(folder)/\(TemporaryName(target: name, process: getpid()).name)"
    guard let file = Descriptor(opening: temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o600) else {
      throw .system(errno: errno, .write)
    }
    try file.write(bytes) {}.get()
    // Where there is nothing to change with, or no such way, it is renamed.
    guard lukija_rename_exchange(temporary, target) == 0 || rename(temporary, target) == 0 else {
      throw .system(errno: errno, .write)
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
