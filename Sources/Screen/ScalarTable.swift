import Glibc
import Synchronization

/// A byte about each scalar, found out when the scalar is first met. Memory is taken by the pages that are asked about.
struct ScalarTable: @unchecked Sendable {
  private let bytes: UnsafeMutablePointer<Atomic<UInt8>>
  private let find: @Sendable (UInt32) -> UInt8

  /// - Parameter find: the byte of a scalar, never 0. Whoever meets a scalar at the same time finds the same.
  init(_ find: @escaping @Sendable (UInt32) -> UInt8) {
    let count = 0x110000
    guard let memory = calloc(count, 1) else { fatalError("There is no memory for a table of characters.") }
    bytes = memory.bindMemory(to: Atomic<UInt8>.self, capacity: count)
    self.find = find
  }

  @inline(__always)
  subscript(scalar: UInt32) -> UInt8 {
    let known = bytes[Int(scalar)].load(ordering: .relaxed)
    return known != 0 ? known : learn(scalar)
  }

  @inline(never)
  private func learn(_ scalar: UInt32) -> UInt8 {
    let byte = find(scalar)
    bytes[Int(scalar)].store(byte, ordering: .relaxed)
    return byte
  }
}
