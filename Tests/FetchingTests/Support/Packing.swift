import CZlib

/// Bodies as servers pack them.
enum Packing {
  enum Format: CaseIterable {
    case gzip, deflate, bareDeflate

    var name: String { self == .gzip ? "gzip" : "deflate" }

    fileprivate var windowBits: Int32 {
      switch self {
      case .gzip: 31
      case .deflate: 15
      case .bareDeflate: -15
      }
    }
  }

  static func pack(_ bytes: [UInt8], _ format: Format) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 9, Z_DEFLATED, format.windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    var result = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    var input = bytes
    let left = input.withUnsafeMutableBufferPointer { input in
      result.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        deflate(&stream, Z_FINISH)
        return Int(stream.avail_out)
      }
    }
    deflateEnd(&stream)
    return Array(result.dropLast(left))
  }
}
