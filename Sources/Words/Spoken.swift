import Synchronization

/// Something that is made of phrases and kept: made once in each language that is spoken.
package final class Spoken<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<[Language: Value]>([:])

  /// It is made when it is first asked for.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// In the language that is spoken now.
  package var value: Value {
    let language = Language.current
    return made.withLock { made in
      if let known = made[language] { return known }
      let value = make()
      made[language] = value
      return value
    }
  }
}
