import Blog
import Glibc
import Interchange
import Testing
import Words

/// What is read from a name: files and pipes, and no device that may have no end.
struct DeviceTests {
  private func notes(_ source: String) throws -> [String] {
    var notes: [String] = []
    try Importer { event in if case .note(let note) = event { notes.append(note.message) } }.read(source)
    return notes
  }

  @Test(arguments: ["/dev/zero", "/dev/full", "/dev/urandom", "/dev/random"])
  func devicesAreRefused(_ device: String) throws {
    #expect(try notes(device) == ["it is a device, which may have no end; give a file, a folder or a pipe."])
  }

  @Test func theEmptyDeviceIsEmpty() throws { #expect(try notes("/dev/null") == ["it is empty."]) }

  @Test func linksToDevicesAreDevices() throws {
    let folder = TemporaryFolder()
    symlink("/dev/zero", folder.path + "/feed.xml")
    #expect(try notes(folder.path + "/feed.xml").first?.contains("it is a device") == true)
  }

  @Test func pipesAreRead() throws {
    let folder = TemporaryFolder()
    let pipe = folder.path + "/pipe"
    mkfifo(pipe, 0o600)
    // Opened for both, so that neither end waits; the text fits into the pipe.
    let end = open(pipe, O_RDWR)
    let feed = "<rss><channel><title>t</title><item><guid>g</guid><title>x</title></item></channel></rss>"
    _ = Array(feed.utf8).withUnsafeBytes { write(end, $0.baseAddress, $0.count) }
    var titles: [String] = []
    try Importer { event in
      switch event {
      // It has been opened: now whoever writes may go, which is the pipe's end.
      case .source: close(end)
      case .post(let imported): titles.append(imported.post.title)
      default: break
      }
    }.read(pipe)
    #expect(titles == ["x"])
  }
}
