/// What of an answer has come, held against its limits.
struct Reception {
  private enum Stage {
    case head
    /// The unpacker stands ready where there is one.
    case body(Unpacker?)
    /// A body would be packed with what nobody asked for.
    case unknownCoding
  }

  private let limits: HTTPRequest.Limits
  private(set) var headers = HTTPHeaders()
  private(set) var body: [UInt8] = []
  /// The first thing that was wrong with it.
  private(set) var fault: FetchFault?
  /// When the last byte came, by the engine's clock; nil before the first.
  private(set) var lastByte: Int?
  /// More came than the head had said.
  var hasExcess = false
  private var headerBytes = 0
  private var arrivedBytes = 0
  private var headerLines = 0
  private var stage = Stage.head

  init(_ limits: HTTPRequest.Limits) { self.limits = limits }

  /// Nothing came yet.
  var isEmpty: Bool { lastByte == nil }

  var isHeadWhole: Bool { if case .head = stage { false } else { true } }

  /// What was packed has been unpacked to its end.
  var isUnpacked: Bool { if case .body(let unpacker?) = stage { unpacker.isWhole } else { true } }

  var exceedsLength: Bool { hasExcess && headers["content-length"] != nil }

  /// A line of the head with its end, also those of `100 Continue` and behind a chunked body. False ends the transfer.
  mutating func takeHeader(_ line: UnsafeRawBufferPointer, now: Int) -> Bool {
    lastByte = now
    headerBytes += line.count
    headerLines += 1
    if headerBytes > limits.headerBytes {
      return breaks(.tooBig(.headers, limit: limits.headerBytes))
    }
    if headerLines > limits.headerLines { return breaks(.tooBig(.headers, limit: limits.headerLines)) }
    if line.starts(with: "HTTP/".utf8) {
      // Another head: the last was that of a proxy, or `100 Continue`.
      headers = HTTPHeaders()
      stage = .head
    } else if case .head = stage {
      guard line.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) else {
        headers.take(line: line)
        return true
      }
      do throws(Unpacker.Fault) {
        stage = .body(try Unpacker.make(for: headers["content-encoding"]))
      } catch { stage = .unknownCoding }
    }
    return true
  }

  /// A part of the body. False ends the transfer.
  mutating func takeBody(_ part: UnsafeRawBufferPointer, now: Int) -> Bool {
    lastByte = now
    let tooBig = FetchFault.tooBig(.body, limit: limits.bodyBytes)
    // What is packed can be without end and unpack to nothing.
    arrivedBytes += part.count
    if arrivedBytes > limits.bodyBytes { return breaks(tooBig) }
    if case .unknownCoding = stage { return breaks(.badAnswer) }
    guard case .body(let unpacker?) = stage else {
      body.append(contentsOf: part)
      return true
    }
    do throws(Unpacker.Fault) {
      try unpacker.unpack(part, to: &body, limit: limits.bodyBytes)
      return true
    } catch { return breaks(error == .tooBig ? tooBig : .badAnswer) }
  }

  private mutating func breaks(_ rule: FetchFault) -> Bool {
    fault = fault ?? rule
    return false
  }
}
