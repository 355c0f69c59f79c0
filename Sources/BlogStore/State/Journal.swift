import Blog
import CPosix
import Glibc

/// One append-only file of lines, shared with other processes of this machine.
struct Journal: Sendable {
  /// The folder, which exists.
  let folder: String
  /// The file's name in it.
  let name: String
  let observe: WriteObserver

  var path: String { folder + "/" + name }

  /// Adds whole lines at the end, on disk when it returns, and returns the file's size. A line that was torn by a
  /// crash stays by itself; a write that fails leaves the file as it was.
  func append(_ lines: [UInt8]) throws(FileFault) -> Int {
    let file = try openLocked()
    guard let size = file.status().map({ Int($0.st_size) }) else { throw .system(errno: errno, .write) }
    let batch = endsInLine(file, size) ? lines : [UInt8(ascii: "\n")] + lines
    do throws(FileFault) {
      try file.write(batch) { observe(.pieceWritten) }.get()
      observe(.written)
      guard fdatasync(file.number) == 0 else { throw .system(errno: errno, .write) }
      observe(.synced)
    } catch {
      ftruncate(file.number, off_t(size))
      throw error
    }
    if size == 0 { try AtomicWriter.sync(folder: folder) }
    observe(.folderSynced)
    return size + batch.count
  }

  /// Replaces the whole file by what `rewrite` makes of it, unless that is nil. Returns the size of the file then.
  func replace(_ rewrite: ([UInt8]) -> [UInt8]?) throws(FileFault) -> Int {
    let file = try openLocked()
    let size = file.status().map { Int($0.st_size) } ?? 0
    guard let reading = Descriptor(opening: path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else {
      throw .system(errno: errno, .read)
    }
    let text = try reading.contents(limit: RepositoryFolder.largestFile, expected: size).get()
    guard let new = rewrite(text) else { return size }
    // The lock stays on the old file; whoever waits for it sees that the name has moved on, and opens again.
    sweepLeftovers(in: folder) { $0 == name }
    try AtomicWriter(folder: folder, observe: observe).write(new, to: name, isNew: false)
    return new.count
  }

  /// The file under its name, locked: another process may have replaced it between opening and locking.
  private func openLocked() throws(FileFault) -> Descriptor {
    for _ in 0..<100 {
      guard let file = Descriptor(opening: path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK, mode: 0o600)
      else { throw errno == ELOOP || errno == EISDIR ? .notARegularFile : .system(errno: errno, .write) }
      guard let opened = file.status(), opened.isRegularFile else { throw .notARegularFile }
      try FileLock.lock(file.number)
      var named = stat()
      if stat(path, &named) == 0, named.st_ino == opened.st_ino, named.st_dev == opened.st_dev {
        observe(.locked)
        return file
      }
    }
    throw .locked
  }

  private func endsInLine(_ file: borrowing Descriptor, _ size: Int) -> Bool {
    guard size > 0 else { return true }
    var last: UInt8 = 0
    return pread(file.number, &last, 1, off_t(size - 1)) == 1 && last == UInt8(ascii: "\n")
  }
}

/// Clears away what killed processes left of writes to some files. The caller holds the lock of those files.
func sweepLeftovers(in folder: String, of isMine: (String) -> Bool = { _ in true }) {
  for entry in (try? RepositoryFolder(folder).entries(of: "")) ?? [] where entry.isUsable {
    guard let temporary = TemporaryName(entry.name), isMine(temporary.target), !temporary.isOwnerAlive else { continue }
    unlink(folder + "/" + entry.name)
  }
}
