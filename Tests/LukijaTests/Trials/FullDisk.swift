import Foundation
import Glibc

/// A small file system for the blog alone, in a namespace of its own; it goes with the process that holds it.
final class FullDisk {
  private let holder: Process
  private let folder: String
  private let kilobytes: Int

  /// Nil where nobody may mount one.
  init?(_ folder: String, kilobytes: Int) {
    self.folder = folder
    self.kilobytes = kilobytes
    holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    let script = """
      cp -a "$1" "$1.copy" && mount -t tmpfs -o size=8m none "$1" && cp -a "$1.copy/." "$1" && touch "$1.mounted" \
      && exec sleep 600
      """
    holder.arguments = ["-m", "--propagation", "private", "/bin/sh", "-c", script, "sh", folder]
    holder.standardError = FileHandle.nullDevice
    guard geteuid() == 0, (try? holder.run()) != nil else { return nil }
    while holder.isRunning, access(folder + ".mounted", F_OK) != 0 { usleep(10_000) }
    guard holder.isRunning else { return nil }
  }

  /// What runs a program beside it.
  var command: [String] { ["/usr/bin/nsenter", "--mount=/proc/\(holder.processIdentifier)/ns/mnt", "--"] }

  /// The folder, seen from outside.
  var blog: String { "/proc/\(holder.processIdentifier)/root\(folder)" }

  /// Leaves so much room.
  func fill() {
    let file = Glibc.open(blog + "/filling", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let block = [UInt8](repeating: 0, count: 4096)
    while write(file, block, block.count) == block.count {}
    var status = stat()
    fstat(file, &status)
    ftruncate(file, max(0, status.st_size - off_t(kilobytes << 10)))
    close(file)
  }

  func makeRoom() { if holder.isRunning { unlink(blog + "/filling") } }

  func end() {
    holder.terminate()
    holder.waitUntilExit()
  }
}
