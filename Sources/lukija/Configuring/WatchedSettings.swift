import Blog
import CPosix
import Configuration
import Glibc
import Reader
import Synchronization
import Words

/// The settings of a running reader: read when it begins, and again whenever their file, or that of a theme, changes.
final class WatchedSettings: SettingsSource {
  /// What was read last.
  private struct Reading {
    var settings = ReaderSettings()
    var themes = ConfiguredThemes()
    /// Of the file, and of those of themes.
    var marks: [FileMark] = []
    var isBroken = true
  }

  private let file: ConfigurationFile
  private let choices: ReaderChoices
  private let last = Mutex(Reading())
  /// Rung to end the watch.
  private let bell = lukija_eventfd()

  /// What is wrong with them at the beginning leaves all as usual: commands say it.
  init(_ file: ConfigurationFile, _ choices: ReaderChoices) {
    self.file = file
    self.choices = choices
    last.withLock { last in
      last.marks = marks([])
      guard let read = try? Settings(file) else { return }
      last.themes = read.themes
      last.marks = [last.marks[0]] + marks(last.themes.files).dropFirst()
      last.settings = choices.settings(read, last.themes.pair)
      last.isBroken = false
    }
  }

  deinit { close(bell) }

  var settings: ReaderSettings { last.withLock { $0.settings } }

  func stop() { lukija_eventfd_wake(bell) }

  func watch(_ deliver: @escaping @Sendable (SettingsMessage) -> Void) {
    // No command says what is wrong with a theme.
    let (first, faults) = last.withLock { ($0.settings, $0.themes.faults) }
    if let fault = faults.first { deliver(.changed(first, .faulty(fault, of: faults.count))) }
    Thread.detach { [self] in
      let watch = FileWatch(file.path, beside: file.themes.path)
      repeat {
        // Before the look: what happens behind it is told.
        watch.arm()
        if let message = changed() { deliver(message) }
      } while watch.wait(until: bell)
    }
  }

  private func marks(_ themes: [String]) -> [FileMark] { ([file.path] + themes).map { FileMark($0) } }

  /// What is to be told; nil where the files are as they were.
  private func changed() -> SettingsMessage? {
    last.withLock { last in
      let marks = marks(last.themes.files)
      guard marks != last.marks else { return nil }
      last.marks = marks
      let read: Settings
      do throws(CommandFault) {
        read = try Settings(file)
      } catch {
        last.isBroken = true
        guard case .settings(let fault, _) = error else { return nil }
        return .unread(.unreadable(fault))
      }
      if read.isBroken, let fault = read.faults.first {
        last.isBroken = true
        return .unread(.broken(fault))
      }
      let themes = read.themes
      // What was worn stays on until a file that is no TOML is one again.
      let new = choices.settings(read, themes.isBroken ? last.settings.terminal.theme : themes.pair)
      if themes.files != last.themes.files { last.marks = [marks[0]] + self.marks(themes.files).dropFirst() }
      defer { (last.settings, last.themes, last.isBroken) = (new, themes, false) }
      let faults = read.allFaults + themes.faults
      if let fault = faults.first { return .changed(new, .faulty(fault, of: faults.count)) }
      // Comments and blogs are no news here.
      return new != last.settings || last.isBroken || !last.themes.faults.isEmpty ? .changed(new, .taken) : nil
    }
  }
}

/// Tells when something happens where a file stands, or may come to stand.
private struct FileWatch {
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)
  /// Editors write in several steps; and a file that is gone or empty mostly comes to be another in a moment.
  private static let (calm, patience) = (Int32(50), Int32(400))
  /// Between two looks where nobody tells.
  private static let pause = Int32(2000)

  private let path: String
  /// A folder that is watched as well, where there is one.
  private let other: String
  private let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))

  init(_ path: String, beside other: String) {
    self.path = path
    self.other = other
    _ = arm()
  }

  /// Waits for something to happen, and until nothing more does for a moment.
  ///
  /// - Returns: false where the bell rang.
  func wait(until bell: Int32) -> Bool {
    let isArmed = arm()
    guard let first = isReadable(bell, isArmed ? -1 : Self.pause) else {
      if descriptor >= 0 { close(descriptor) }
      return false
    }
    var goesOn = first
    while goesOn {
      drain()
      var status = stat()
      let isThere = stat(path, &status) == 0 && status.st_size > 0
      guard let more = isReadable(bell, isThere ? Self.calm : Self.patience) else { return false }
      goesOn = more
    }
    return true
  }

  /// Watches the file's folder, or the nearest one above it that is there; where the file is a link, its own as well.
  @discardableResult func arm() -> Bool {
    guard descriptor >= 0 else { return false }
    if let real = SystemHost.realPath(path) { add(Self.folder(of: real)) }
    add(other)
    var folder = Self.folder(of: path)
    while !add(folder) {
      guard folder != "/" else { return false }
      folder = Self.folder(of: folder)
    }
    return true
  }

  @discardableResult private func add(_ folder: String) -> Bool {
    inotify_add_watch(descriptor, folder, Self.mask | UInt32(IN_ONLYDIR)) >= 0
  }

  private static func folder(of path: String) -> String {
    let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    return folder.isEmpty ? "/" : String(folder)
  }

  /// Nil where the bell rang; false where the time is over.
  private func isReadable(_ bell: Int32, _ milliseconds: Int32) -> Bool? {
    var descriptors = [
      pollfd(fd: bell, events: Int16(POLLIN), revents: 0), pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&descriptors, 2, milliseconds)
    if descriptors[0].revents != 0 { return nil }
    return count > 0
  }

  private func drain() {
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
