import Reader
import SharedTestData

/// What ``TextBuffer`` should do, in the plainest way: an array of characters, taken apart again after every edit.
struct NaiveTextBuffer {
  private(set) var characters: [Character] = []
  private(set) var cursor = 0
  private var ring: [String] = []
  private var isKilling = false

  var text: String { String(characters) }
  var cursorOffset: Int { String(characters[..<cursor]).utf8.count }

  /// Takes over a state that another one reached by undo or redo.
  mutating func adopt(text: String, cursorOffset: Int) {
    characters = Array(text)
    cursor = 0
    while self.cursorOffset < cursorOffset { cursor += 1 }
    isKilling = false
  }

  mutating func apply(_ edit: TextBuffer.Edit) {
    let killed = isKilling
    isKilling = false
    switch edit {
    case .insert(let text): replace(cursor..<cursor, text)
    case .newline: replace(cursor..<cursor, "\n")
    case .deleteBackward: replace(max(0, cursor - 1)..<cursor, "")
    case .deleteForward: replace(cursor..<min(characters.count, cursor + 1), "")
    case .deleteWordBackward: kill(wordStart..<cursor, killed, isForward: false)
    case .deleteWordForward: kill(cursor..<wordEnd, killed, isForward: true)
    case .killToLineEnd:
      kill(cursor..<(lineEnd > cursor ? lineEnd : min(characters.count, cursor + 1)), killed, isForward: true)
    case .killToLineStart:
      kill((lineStart < cursor ? lineStart : max(0, cursor - 1))..<cursor, killed, isForward: false)
    case .yank: replace(cursor..<cursor, ring.last ?? "")
    case .transpose:
      let middle = cursor < lineEnd ? cursor : cursor - 1
      guard middle > lineStart, middle < characters.count, characters[middle] != "\n" else { return }
      replace((middle - 1)..<(middle + 1), String(characters[middle]) + String(characters[middle - 1]))
    case .moveLeft: cursor = max(0, cursor - 1)
    case .moveRight: cursor = min(characters.count, cursor + 1)
    case .moveWordLeft: cursor = wordStart
    case .moveWordRight: cursor = wordEnd
    case .lineStart: cursor = lineStart
    case .lineEnd: cursor = lineEnd
    case .textStart: cursor = 0
    case .textEnd: cursor = characters.count
    default: preconditionFailure("not modelled")
    }
  }

  private var lineStart: Int { characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0 }
  private var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }
  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
  private var wordStart: Int {
    let end = characters[..<cursor].lastIndex(where: isWord).map { $0 + 1 } ?? 0
    return characters[..<end].lastIndex { !isWord($0) }.map { $0 + 1 } ?? 0
  }
  private var wordEnd: Int {
    let start = characters[cursor...].firstIndex(where: isWord) ?? characters.count
    return characters[start...].firstIndex { !isWord($0) } ?? characters.count
  }

  private mutating func kill(_ range: Range<Int>, _ joins: Bool, isForward: Bool) {
    isKilling = joins
    if range.isEmpty { return }
    let text = String(characters[range])
    if joins, let last = ring.popLast() {
      ring.append(isForward ? last + text : text + last)
    } else {
      ring.append(text)
    }
    replace(range, "")
    isKilling = true
  }

  private mutating func replace(_ range: Range<Int>, _ new: String) {
    let before = String(characters[..<range.lowerBound]) + new
    let all = before + String(characters[range.upperBound...])
    characters = Array(all)
    cursor = 0
    var offset = 0
    while offset < before.utf8.count {
      offset += characters[cursor].utf8.count
      cursor += 1
    }
  }

  /// A cluster taken apart before each scalar that has a width of its own.
  private static func parts(of cluster: Character) -> [String] {
    var parts = [""]
    for scalar in cluster.unicodeScalars {
      let beginsCell = CellReference.width(of: scalar) != 0 && !CellReference.isLeftOut(scalar.value)
      if beginsCell, CellReference.columns(of: parts[parts.count - 1]) > 0 { parts.append("") }
      parts[parts.count - 1].unicodeScalars.append(scalar)
    }
    return parts
  }

  /// The rows as characters, hanging spaces included: words are put in one by one.
  static func rows(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n" as Character, omittingEmptySubsequences: false).flatMap { line -> [String] in
      var rows: [String] = []
      var row = ""
      var column = 0
      func endRow() {
        rows.append(row)
        row = ""
        column = 0
      }
      var rest = line
      while !rest.isEmpty {
        let word = rest.prefix { $0 != " " && $0 != "\t" }
        rest = rest.dropFirst(word.count)
        let columns = CellReference.columns(of: String(word))
        if columns > 0, column + columns > width, !row.isEmpty { endRow() }
        for character in word {
          let columns = CellReference.columns(of: String(character))
          if columns > 0, column + columns > width, !row.isEmpty { endRow() }
          for part in columns > width ? parts(of: character) : [String(character)] {
            let columns = CellReference.columns(of: part)
            if columns > 0, column + columns > width, !row.isEmpty { endRow() }
            row += part
            column += columns
          }
        }
        let spaces = rest.prefix { $0 == " " || $0 == "\t" }
        rest = rest.dropFirst(spaces.count)
        for space in spaces {
          row.append(space)
          column += space == " " ? 1 : 4 - column % 4
        }
      }
      endRow()
      return rows
    }
  }
}
