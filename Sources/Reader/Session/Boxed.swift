/// A value behind a reference, copied when it is changed while somebody else has it: a session is copied for every frame, and
/// what seldom changes shall not make that longer.
struct Boxed<Value: Equatable & Sendable>: Equatable, Sendable {
  private final class Box: Sendable {
    nonisolated(unsafe) var value: Value
    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  init(_ value: Value) { box = Box(value) }

  var value: Value {
    _read { yield box.value }
    _modify {
      // Nobody else has it then: it is changed where it is.
      if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
      yield &box.value
    }
  }

  static func == (one: Boxed, other: Boxed) -> Bool { one.box === other.box || one.box.value == other.box.value }
}
