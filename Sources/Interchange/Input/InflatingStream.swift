import Blog
import CZlib

/// What a gzip or zlib stream holds, several members one after the other included.
final class InflatingStream: ByteStream {
  private let base: any ByteStream
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var input: [UInt8] = []
  private var place = 0
  private var isAtEnd = false
  private var consumed = 0
  private var produced = 0

  /// More than that comes only out of bombs: text packs to a tenth, the worst logs to a hundredth.
  private static let largestRatio = 400
  private static let alwaysAllowed = 256 << 20

  init(_ base: any ByteStream) {
    self.base = base
    _ = lukija_inflate_start(stream)
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
    guard !isAtEnd else { return 0 }
    while true {
      if place == input.count {
        let (chunk, fault) = base.chunk(of: 1 << 16)
        if let fault { throw fault }
        input = chunk
        place = 0
        consumed += chunk.count
        if chunk.isEmpty {
          isAtEnd = true
          throw InputFault(.source(.packedCut))
        }
      }
      let (status, count) = inflate(into: buffer)
      produced += count
      if produced > Self.alwaysAllowed, produced / max(consumed, 1) > Self.largestRatio {
        isAtEnd = true
        throw InputFault(.source(.packedBomb(ratio: Self.largestRatio)))
      }
      if status == Z_STREAM_END {
        try startNextMember()
      } else if status != Z_OK, status != Z_BUF_ERROR {
        isAtEnd = true
        throw InputFault(.source(.packedDamaged))
      }
      if count > 0 || isAtEnd { return count }
    }
  }

  private func inflate(into buffer: UnsafeMutableRawBufferPointer) -> (status: Int32, count: Int) {
    input.withUnsafeMutableBufferPointer { input in
      stream.pointee.next_in = input.baseAddress.map { $0 + place }
      stream.pointee.avail_in = UInt32(input.count - place)
      stream.pointee.next_out = buffer.assumingMemoryBound(to: UInt8.self).baseAddress
      stream.pointee.avail_out = UInt32(buffer.count)
      let status = CZlib.inflate(stream, Z_NO_FLUSH)
      place = input.count - Int(stream.pointee.avail_in)
      return (status, buffer.count - Int(stream.pointee.avail_out))
    }
  }

  private func startNextMember() throws(InputFault) {
    if place == input.count {
      let (chunk, fault) = base.chunk(of: 1 << 16)
      if let fault { throw fault }
      input = chunk
      place = 0
      consumed += chunk.count
    }
    // Anything else behind the last member is padding.
    guard place < input.count, input[place] == 0x1F else {
      isAtEnd = true
      return
    }
    inflateReset(stream)
  }
}
