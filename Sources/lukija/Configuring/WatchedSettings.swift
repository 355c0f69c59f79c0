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
      let faults = read.faults(with: themes)
      if let fault = faults.first { return .changed(new, .faulty(fault, of: faults.count)) }
      // Comments and blogs are no news here.
      return new != last.settings || last.isBroken || !last.themes.faults.isEmpty ? .changed(new, .taken) : nil
    }
  }
}
