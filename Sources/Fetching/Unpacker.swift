import CZlib

/// Unpacks a body as it comes. It says what is cut off, and never holds more than it may give.
final class Unpacker {
  enum Fault: Error {
    case broken
    /// More than may be taken.
    case tooBig
  }

  private var stream = z_stream()
  private let isGzip: Bool
  private var isStarted = false
  private var hasEnded = false
  /// The first byte, until the second tells what the body is.
  private var first: UInt8?

  /// `coding` is what `Content-Encoding` says. Nil where nothing is packed; `broken` for what nobody asked for.
  static func make(for coding: String?) throws(Fault) -> Unpacker? {
    let coding = coding?.lowercased().trimmingBlanks ?? ""
    switch coding {
    case "", "identity", "none": return nil
    case "gzip", "x-gzip": return Unpacker(isGzip: true)
    case "deflate": return Unpacker(isGzip: false)
    default:
      // Some servers say here what letters they use.
      if coding.hasPrefix("utf") || coding.hasPrefix("iso-8859") { return nil }
      throw .broken
    }
  }

  private init(isGzip: Bool) { self.isGzip = isGzip }

  deinit { if isStarted { inflateEnd(&stream) } }

  /// Nothing came, or all that was packed.
  var isWhole: Bool { !isStarted && first == nil || hasEnded }

  /// Unpacks a part and appends it.
  func unpack(_ part: UnsafeRawBufferPointer, to body: inout [UInt8], limit: Int) throws(Fault) {
    var bytes = part
    var both: [UInt8] = []
    if !isStarted {
      both = (first.map { [$0] } ?? []) + part
      guard both.count > 1 else {
        first = both.first
        return
      }
      try start(both[0], both[1])
    }
    let fault = both.withUnsafeBytes { whole -> Fault? in
      if !both.isEmpty { bytes = whole }
      return inflateAll(bytes, to: &body, limit: limit)
    }
    if let fault { throw fault }
  }

  /// What is called deflate is zlib's format, from some servers the bare one without its head.
  private func start(_ one: UInt8, _ two: UInt8) throws(Fault) {
    let isZlib = one & 0x0F == 8 && (Int(one) << 8 | Int(two)) % 31 == 0
    let code = lukija_inflate_begin(&stream, isGzip ? 15 + 16 : isZlib ? 15 : -15)
    if code != Z_OK { throw .broken }
    isStarted = true
  }

  private func inflateAll(_ input: UnsafeRawBufferPointer, to body: inout [UInt8], limit: Int) -> Fault? {
    // zlib only reads it.
    stream.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
    stream.avail_in = UInt32(input.count)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 65536) { room in
      while true {
        if hasEnded {
          // Another packed part may follow; what else stands behind the end is no part of the body.
          guard isGzip, stream.avail_in > 0, stream.next_in.pointee == 0x1F else { return nil }
          inflateReset(&stream)
          hasEnded = false
        }
        stream.next_out = room.baseAddress
        stream.avail_out = UInt32(room.count)
        let code = inflate(&stream, Z_NO_FLUSH)
        let count = room.count - Int(stream.avail_out)
        if body.count + count > limit { return .tooBig }
        body.append(contentsOf: UnsafeRawBufferPointer(start: room.baseAddress, count: count))
        switch code {
        case Z_STREAM_END: hasEnded = true
        case Z_OK: break
        // There is nothing more to read just now.
        case Z_BUF_ERROR: return nil
        default: return .broken
        }
      }
    }
  }
}
