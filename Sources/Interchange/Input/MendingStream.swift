/// A stream that mends what another one gives, piece by piece.
class MendingStream: ByteStream {
  /// What is mended and not yet read; only ``mend(_:)`` appends to it.
  final var output: [UInt8] = []
  /// The end of a piece that cannot be judged before more of it is there: it begins the next one.
  final var carried: [UInt8] = []
  /// Whether the piece at hand is the last.
  private(set) final var isAtEnd = false
  private let base: any ByteStream
  private var place = 0

  /// - Parameter base: what is to be mended.
  init(_ base: any ByteStream) { self.base = base }

  /// Appends a piece to `output`, mended, and sets aside in `carried` what it cannot judge yet; at the end, nothing.
  func mend(_ input: UnsafeBufferPointer<UInt8>) { output.append(contentsOf: input) }

  final func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
    while place == output.count {
      if isAtEnd { return 0 }
      try refill()
    }
    let count = min(buffer.count, output.count - place)
    output.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[place..<place + count])) }
    place += count
    return count
  }

  private func refill() throws(InputFault) {
    // What is carried over is looked at again, so the pieces grow with it.
    let (chunk, fault) = base.chunk(of: max(1 << 16, carried.count))
    if let fault { throw fault }
    isAtEnd = chunk.isEmpty
    output.removeAll(keepingCapacity: output.capacity < 1 << 20)
    place = 0
    let input = carried.isEmpty ? chunk : carried + chunk
    carried = []
    input.withUnsafeBufferPointer { mend($0) }
  }
}
