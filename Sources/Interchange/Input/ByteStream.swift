import Blog

/// Why a source cannot be read on.
public struct InputFault: Error, Hashable, Sendable {
  /// What is wrong with it.
  public var fact: ImportFact
  /// From what was found.
  public init(_ fact: ImportFact) { self.fact = fact }

  /// From what was found of the source as a whole.
  public init(_ fact: SourceFact) { self.init(.source(fact)) }
}

/// Bytes one piece after the other, however many there are.
protocol ByteStream: AnyObject {
  /// Fills the beginning of a buffer.
  ///
  /// - Returns: how many bytes; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int
}

/// Bytes that are already here.
final class MemoryStream: ByteStream {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - place)
    guard count > 0 else { return 0 }
    bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[place..<place + count])) }
    place += count
    return count
  }
}

/// A stream whose beginning can be looked at before it is read.
final class PeekingStream: ByteStream {
  private let base: any ByteStream
  private var ahead: [UInt8] = []
  private var place = 0
  private var isAtEnd = false

  init(_ base: any ByteStream) { self.base = base }

  /// The next bytes, fewer only where the stream ends; nothing is consumed.
  func peek(_ count: Int) throws(InputFault) -> [UInt8] {
    while ahead.count - place < count, !isAtEnd {
      let (chunk, fault) = base.chunk(of: max(count, 1 << 16))
      if let fault { throw fault }
      if chunk.isEmpty { isAtEnd = true }
      ahead += chunk
    }
    return Array(ahead[place..<min(ahead.count, place + count)])
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
    guard place < ahead.count else {
      ahead = []
      place = 0
      return try base.read(into: buffer)
    }
    let count = min(buffer.count, ahead.count - place)
    ahead.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[place..<place + count])) }
    place += count
    return count
  }
}

extension ByteStream {
  /// The next piece, at most `count` bytes; empty at the end and where there is a fault.
  func chunk(of count: Int) -> ([UInt8], InputFault?) {
    var fault: InputFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      do throws(InputFault) { used = try read(into: UnsafeMutableRawBufferPointer(buffer)) } catch { fault = error }
    }
    return (bytes, fault)
  }

  /// Everything to the end.
  ///
  /// - Parameter limit: more bytes than that are refused.
  func contents(limit: Int) throws(InputFault) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let (chunk, fault) = chunk(of: 1 << 18)
      if let fault { throw fault }
      if chunk.isEmpty { return all }
      all += chunk
      if all.count > limit {
        throw InputFault(.source(.tooLarge(limit: limit)))
      }
    }
  }
}
