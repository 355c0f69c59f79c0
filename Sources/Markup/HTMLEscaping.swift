/// Text on its way into HTML or XML.
public enum HTMLEscaping {
  /// The text as it stands between tags and in attributes.
  ///
  /// - Parameter keepsReferences: whether `&amp;` stays what it is, since the text comes out of HTML.
  public static func escaped(_ text: String, keepsReferences: Bool = false) -> String {
    guard text.utf8.contains(where: { reference(of: $0, keepsReferences) != nil }) else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      if let reference = reference(of: byte, keepsReferences) {
        output.append(contentsOf: reference.utf8)
      } else {
        output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func reference(of byte: UInt8, _ keepsReferences: Bool) -> String? {
    switch byte {
    case UInt8(ascii: "&"): keepsReferences ? nil : "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}
