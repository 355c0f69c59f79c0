/// Names of files as people are told them.
public enum FileName {
  /// A name as text: what in it is no UTF-8 stands as its bytes, `\xE4`. Two names never look alike.
  public static func shown(_ bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var result = ""
    var place = bytes.startIndex
    var parser = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &source) {
      case .emptyInput: return result
      case .valid(let encoded):
        result.unicodeScalars.append(Unicode.UTF8.decode(encoded))
        bytes.formIndex(&place, offsetBy: encoded.count)
      case .error(let length):
        for _ in 0..<length {
          result += "\\x" + String(bytes[place], radix: 16, uppercase: true)
          bytes.formIndex(after: &place)
        }
      }
    }
  }
}
