import CGumbo

extension DocumentBuilder {
  /// Whether an `alt` is what a camera, a server or an editor called the file: `IMG_2034`, `harbour.jpg`, a hash, or says
  /// no more than that it is a picture: `image-1`, `Screenshot 2020-01-01`.
  static func isOpaque(_ label: String) -> Bool {
    let words = label.lowercased().split { !$0.isLetter && !$0.isNumber }
    if words.allSatisfy(saysOnlyPicture), words.contains(where: { !$0.allSatisfy(\.isNumber) }) { return true }
    guard !label.contains(where: \.isWhitespace) else { return false }
    var name = label[...]
    if let dot = name.lastIndex(of: "."), name.distance(from: dot, to: name.endIndex) <= 5 {
      if extensions.contains(name[name.index(after: dot)...].lowercased()) { return true }
      name = name[..<dot]
    }
    let isWord = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    guard isWord, name.contains(where: \.isNumber) else { return false }
    let letters = name.filter(\.isLetter)
    let digits = name.filter(\.isNumber).count
    if letters.count <= 5, digits >= 3 { return true }
    guard letters.lowercased().allSatisfy({ "abcdef".contains($0) }) else { return false }
    return name.count >= 16 || name.count >= 8 && digits >= 2 && !letters.isEmpty
  }

  /// What the title of a picture says, or else that of the link around it.
  func title(of node: HTMLNode) -> String {
    let own = node.attribute("title")?.trimmed ?? ""
    guard own.isEmpty || Self.isOpaque(own) || Self.isSize(own) else { return own }
    var parent = node.parent
    while let around = parent, around.isElement, Self.onlyLooks(around.tag) { parent = around.parent }
    guard let link = parent, link.isElement, link.tag == GUMBO_TAG_A, let title = link.attribute("title")?.trimmed,
      !title.isEmpty, !Self.isOpaque(title), !Self.isSize(title)
    else { return Self.isSize(own) ? "" : own }
    return title
  }

  /// Whether a label is nothing but a picture's size, of which the file's name says more: `640x480`, `1024 × 768 px`,
  /// `800 × 600 pixels`, `2.5 MB`.
  static func isSize(_ label: String) -> Bool {
    guard label.count <= 60, label.first?.isWholeNumber == true || label.first == "(" else { return false }
    let words = label.lowercased().split { !$0.isLetter && $0 != "×" }
    let numbers = label.split { !$0.isWholeNumber && $0 != "." && $0 != "," }
    guard !words.isEmpty, words.allSatisfy({ sizeWords.contains(String($0)) }) else { return false }
    if words.contains(where: { byteWords.contains(String($0)) }) { return (1...3).contains(numbers.count) }
    let sides = numbers.filter { (2...5).contains($0.count) && $0.allSatisfy(\.isWholeNumber) }
    return sides.count == 2 && numbers.count == 2
      || numbers.count == 1 && words.allSatisfy { $0 != "x" && $0 != "×" }
  }

  private static let byteWords: Set<String> = [
    "b", "kb", "mb", "gb", "kib", "mib", "kt", "mt", "gt", "byte", "bytes", "kbytes", "tavua", "ko", "mo",
  ]
  private static let sizeWords: Set<String> = byteWords.union([
    "x", "×", "by", "px", "pxx", "px×", "xpx", "×px", "pxxpx", "px×px", "pixel", "pixels", "pikseliä", "pixlar",
    "pixeln",
    "píxeles",
  ])

  /// A number, a size, a word for pictures, or one with a number behind it.
  private static func saysOnlyPicture(_ word: Substring) -> Bool {
    let letters = word.filter { !$0.isNumber }
    return letters.isEmpty || letters == "x" || pictureWords.contains(letters)
  }

  private static let extensions: Set<String> = [
    "jpg", "jpeg", "jpe", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic", "heif", "jxl", "ico",
  ]

  /// As programs name what they save, in the languages that they are often used in.
  private static let pictureWords: Set<String> = [
    "image", "images", "img", "photo", "photos", "pic", "pics", "picture", "pictures", "screenshot", "screen", "shot",
    "scan", "untitled", "unnamed", "thumbnail", "thumb", "kuva", "kuvakaappaus", "foto", "bild", "bildschirmfoto",
    "skärmavbild", "imagen", "immagine", "imagem", "capture",
  ]
}
