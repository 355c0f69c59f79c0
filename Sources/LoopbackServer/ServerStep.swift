/// What a server does with a request, in order. After the last step the connection is kept, unless one of them ended it.
public enum ServerStep: Sendable {
  case send([UInt8])
  /// Says nothing until the other side goes.
  case silence
  /// The same bytes again and again until the other side goes.
  case endless([UInt8])
  /// One byte after the other, so many milliseconds apart; until the other side goes.
  case drip([UInt8], milliseconds: Int)
  case close
  /// Closes so that the other side gets an error.
  case reset

  /// Text as bytes.
  public static func send(_ text: String) -> ServerStep { .send(Array(text.utf8)) }
}

extension [ServerStep] {
  /// A whole answer with its length.
  public static func answer(
    body: [UInt8], status: String = "200 OK", headers: [String] = []
  ) -> [ServerStep] {
    let head = (["HTTP/1.1 \(status)", "Content-Length: \(body.count)"] + headers).joined(separator: "\r\n")
    return [.send([UInt8]((head + "\r\n\r\n").utf8) + body)]
  }

  /// A whole answer of text.
  public static func answer(_ body: String, status: String = "200 OK", headers: [String] = []) -> [ServerStep] {
    answer(body: [UInt8](body.utf8), status: status, headers: headers)
  }

  /// Points elsewhere.
  public static func redirect(_ status: Int = 302, to target: String) -> [ServerStep] {
    answer("", status: "\(status) Elsewhere", headers: ["Location: \(target)"])
  }

  /// Bytes as they are, and the end of the connection.
  public static func raw(_ text: String) -> [ServerStep] { [.send(text), .close] }
}

/// A request as it came.
public struct ReceivedRequest: Hashable, Sendable {
  /// In capitals.
  public var method: String
  /// As it stands in the first line: with its query, or whole where a proxy is asked.
  public var path: String
  /// Names in small letters.
  public var headers: [String: String]
  /// As long as the head said.
  public var body: [UInt8]
  /// Which connection it came over, from 1 on.
  public var connection: Int
}
