import Foundation
import Glibc

/// What became of the words of one trial.
struct TrialVerdict {
  /// Words that were older than a second at the end.
  var words = 0
  var onDisk = 0
  var shown = 0
  var printed = 0
  var lost: [String] = []
  /// Of words that are gone after kill -9, however new, the oldest one's age.
  var oldestGone = Duration.zero
  /// What else was not as it should be.
  var faults: [String] = []
  /// Which took the longest.
  var slowest: [Time] = []

  struct Time: CustomStringConvertible {
    var seed: UInt64
    var duration: Duration
    var description: String { "\(seed) \(duration.formatted(.units(allowed: [.seconds], width: .narrow)))" }
  }

  static func += (sum: inout TrialVerdict, other: TrialVerdict) {
    sum.words += other.words
    sum.onDisk += other.onDisk
    sum.shown += other.shown
    sum.printed += other.printed
    sum.lost += other.lost
    sum.oldestGone = max(sum.oldestGone, other.oldestGone)
    sum.faults += other.faults
    sum.slowest = Array((sum.slowest + other.slowest).sorted { $0.duration > $1.duration }.prefix(8))
  }

  /// Where each word is.
  mutating func judge(_ window: TrialWindow, disk: [TrialFile]) {
    guard let end = window.endedAt else { return }
    let before = lost.count
    let printedText = window.printed
    for word in window.words {
      let age = end - word.sent
      let isOnDisk = disk.contains(word.text)
      let isPrinted = printedText.contains(word.text)
      let isShown = window.isShownAsUnsaved(word)
      if !isOnDisk, !isPrinted, !isShown { oldestGone = max(oldestGone, age) }
      guard age > .seconds(1) + window.lag else { continue }
      words += 1
      if isOnDisk {
        onDisk += 1
      } else if isPrinted {
        printed += 1
      } else if isShown {
        shown += 1
      } else {
        lost.append("\(word.text), \(age) old, draft \(word.draft)")
      }
    }
    guard lost.count > before else { return }
    lost.append(
      "The screen was: \(window.lastScreen.map { "\n\($0)" } ?? "not seen"), and printed was: \(printedText)\nDone: \(window.diary)"
    )
  }
}

extension Workplace {
  /// Every file in a folder and those below it that a reader, or a person who was told of it, finds.
  static func files(_ folder: String, where isMeant: (String) -> Bool = { _ in true }) -> [TrialFile] {
    var all: [TrialFile] = []
    // What begins with a dot is an unfinished write: nobody reads it.
    for name in names(folder) where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: all += files(path, where: isMeant)
      case S_IFREG where isMeant(path): all.append(TrialFile(path: path, text: read(path) ?? ""))
      default: break
      }
    }
    return all
  }
}

/// A file with words in it.
struct TrialFile {
  var path: String
  var text: String
}

extension [TrialFile] {
  /// Whether one of them has a word.
  func contains(_ word: String) -> Bool { contains { $0.text.contains(word) } }
}
