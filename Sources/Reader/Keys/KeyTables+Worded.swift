import Words

/// What is shown of keys is made once in each language: every frame shows some of it.
extension KeyTables {
  func worded<Made: Sendable>(_ part: WritableKeyPath<Worded, Made> & Sendable, _ make: () -> Made) -> Made
  where Made: Emptiable {
    let language = Language.current
    if let known = worded.withLock({ $0[language]?[keyPath: part] }), !known.isEmpty { return known }
    let made = make()
    worded.withLock { $0[language, default: Worded()][keyPath: part] = made }
    return made
  }

  func keep(_ rows: [HelpText.Row], for mode: Mode) {
    worded.withLock { $0[Language.current, default: Worded()].help[mode] = rows }
  }
}

/// What can be there, or not be made yet.
protocol Emptiable {
  var isEmpty: Bool { get }
}

extension Array: Emptiable {}
extension Dictionary: Emptiable {}
