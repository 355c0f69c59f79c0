import Blog
import CPosix
import Dispatch
import Glibc
import TextFormats

/// Writes many files of one folder, each whole or not at all, while its caller reads on. The disk is waited for once a
/// batch and not once a file: temporary files first, then everything to the disk, then the renames, then the folder.
final class BatchWriter {
  private struct File: Sendable {
    var name: String
    var json: @Sendable () -> JSON
    var isNew: Bool
  }

  /// Files and bytes of text after which a batch is brought to an end; two batches are in memory at most.
  private static let mostFiles = 256
  private static let mostBytes = 4 << 20

  private let commit: BatchCommit
  private let queue = DispatchQueue(label: "lukija.import.write")
  private let group = DispatchGroup()
  private let failure = Locked<FileFault?>(nil)
  private var waiting: [File] = []
  /// Places of what waits, by its names.
  private var places: [String: Int] = [:]
  /// Names of the batch that is on its way to the disk.
  private var begun: Set<String> = []
  private var weight = 0

  /// - Parameter folder: for the system.
  init(folder: String, observe: @escaping WriteObserver) {
    commit = BatchCommit(folder: folder, observe: observe)
  }

  /// Puts a file into the batch.
  ///
  /// - Parameters:
  ///   - json: what is to stand in it; made while the caller goes on.
  ///   - weight: about how many bytes it will have.
  ///   - isNew: whether a file of this name must not be there yet.
  func write(_ json: @escaping @Sendable () -> JSON, weight: Int, to name: String, isNew: Bool) throws(FileFault) {
    self.weight += weight
    if let place = places[name] {
      // What nobody saw need not be written first.
      waiting[place].json = json
    } else {
      places[name] = waiting.count
      waiting.append(File(name: name, json: json, isNew: isNew))
    }
    if waiting.count >= Self.mostFiles || self.weight >= Self.mostBytes { try start() }
  }

  /// What is to stand in a file that waits; nil for every other.
  func text(of name: String) -> JSON? {
    guard let place = places[name] else { return nil }
    let json = waiting[place].json()
    waiting[place].json = { json }
    return json
  }

  /// Whether a file is on its way to the disk.
  func isBegun(_ name: String) -> Bool { begun.contains(name) }

  /// What waits goes to the disk, while the caller does something else.
  func begin() throws(FileFault) { if !waiting.isEmpty { try start() } }

  /// Every file stands and is on the disk.
  func flush() throws(FileFault) {
    try start()
    try settle()
  }

  /// Forgets what was not begun; what was begun is brought to its end.
  func abandon() {
    waiting = []
    places = [:]
    group.wait()
  }

  private func settle() throws(FileFault) {
    group.wait()
    begun = []
    if let fault = failure.with({ $0 }) { throw fault }
  }

  private func start() throws(FileFault) {
    try settle()
    guard !waiting.isEmpty else { return }
    let files = waiting
    waiting = []
    begun = Set(places.keys)
    places = [:]
    weight = 0
    queue.async(group: group) { [commit, failure] in
      do throws(FileFault) {
        try commit.write(files.lazy.map { ($0.name, $0.json().prettyText, $0.isNew) })
      } catch {
        failure.with { $0 = $0 ?? error }
      }
    }
  }
}

/// Brings one batch of files to the disk.
struct BatchCommit: Sendable {
  /// The folder, for the system.
  let folder: String
  let observe: WriteObserver

  /// Names with what is to stand there; `isNew` files must not be there yet.
  func write(_ files: some Sequence<(name: String, text: [UInt8], isNew: Bool)>) throws(FileFault) {
    var written: [(name: String, temporary: String, isNew: Bool)] = []
    // What was not renamed is taken back.
    defer { for file in written { unlink(file.temporary) } }
    for file in files {
      let temporary = folder + "/" + TemporaryName(target: file.name, process: getpid()).name
      unlink(temporary)
      written.append((file.name, temporary, file.isNew))
      try write(file.text, to: temporary)
    }
    guard let directory = Descriptor(opening: folder, O_RDONLY | O_DIRECTORY) else {
      throw .system(errno: errno, .write)
    }
    try sync(written.map(\.temporary), in: directory)
    observe(.synced)
    while let file = written.last {
      try rename(file.temporary, to: folder + "/" + file.name, isNew: file.isNew)
      written.removeLast()
      observe(.renamed)
    }
    guard fsync(directory.number) == 0 || errno == EINVAL else { throw .system(errno: errno, .write) }
    observe(.folderSynced)
  }

  private func write(_ text: [UInt8], to temporary: String) throws(FileFault) {
    guard let file = Descriptor(opening: temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) else {
      throw .system(errno: errno, .write)
    }
    observe(.created)
    try file.write(text) { observe(.pieceWritten) }.get()
    observe(.written)
  }

  private func rename(_ temporary: String, to target: String, isNew: Bool) throws(FileFault) {
    if isNew ? lukija_rename_new(temporary, target) == 0 : Glibc.rename(temporary, target) == 0 { return }
    // Some file systems lack the flag; a hard link refuses as well.
    guard isNew, errno == EINVAL || errno == ENOSYS, link(temporary, target) == 0 else {
      throw errno == EEXIST ? .alreadyThere : .system(errno: errno, .write)
    }
    unlink(temporary)
  }

  private func sync(_ files: [String], in directory: borrowing Descriptor) throws(FileFault) {
    // One after the other, a handful of files takes several times what everything together takes.
    if files.count > 2, syncfs(directory.number) == 0 { return }
    for path in files {
      guard let file = Descriptor(opening: path, O_RDONLY | O_NOFOLLOW), fsync(file.number) == 0 else {
        throw .system(errno: errno, .write)
      }
    }
  }
}
