/// Names of languages.
enum Language {
  /// As BCP 47 writes it: `en_US` becomes `en-US`; nil for what is none.
  static func tag(_ text: String) -> String? {
    let tag = text.trimmed.replacing("_", with: "-")
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
    return isTag && parts.first?.utf8.allSatisfy({ $0 >= UInt8(ascii: "A") }) == true ? tag : nil
  }
}

/// Media types.
enum MediaType {
  private static let types: [String: String] = [
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp",
    "svg": "image/svg+xml", "avif": "image/avif", "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg",
    "oga": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav", "flac": "audio/flac", "mp4": "video/mp4",
    "m4v": "video/mp4", "webm": "video/webm", "mov": "video/quicktime", "ogv": "video/ogg", "pdf": "application/pdf",
    "zip": "application/zip", "epub": "application/epub+zip", "txt": "text/plain", "gpx": "application/gpx+xml",
  ]

  /// From the ending of an address's path; nil where it says nothing.
  static func guess(_ address: String) -> String? {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard let dot = path.lastIndex(of: "."), path.distance(from: dot, to: path.endIndex) <= 6 else { return nil }
    return types[path[path.index(after: dot)...].lowercased()]
  }

  /// A type as a source names it, where it is one.
  static func clean(_ text: String?) -> String? {
    guard let type = text?.presence?.lowercased(), type.split(separator: "/").count == 2, !type.contains(" ") else {
      return nil
    }
    return type
  }
}
