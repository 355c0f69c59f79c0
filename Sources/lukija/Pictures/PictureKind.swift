/// What a picture is, by its first bytes: what a server or a name says of it proves nothing. No SVG: that is a program to
/// whoever opens it.
enum PictureKind: String, CaseIterable {
  case png, jpg, gif, webp, avif, heic, bmp, tif

  /// Nil for what is none of these.
  init?(_ bytes: [UInt8]) {
    func begins(_ beginning: [UInt8], at place: Int = 0) -> Bool {
      bytes.count >= place + beginning.count && bytes[place..<place + beginning.count].elementsEqual(beginning)
    }
    func says(_ word: String, at place: Int) -> Bool { begins(Array(word.utf8), at: place) }
    if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if begins([0xFF, 0xD8, 0xFF]) {
      self = .jpg
    } else if says("GIF87a", at: 0) || says("GIF89a", at: 0) {
      self = .gif
    } else if says("RIFF", at: 0), says("WEBP", at: 8) {
      self = .webp
    } else if says("ftypavif", at: 4) || says("ftypavis", at: 4) {
      self = .avif
    } else if says("ftypheic", at: 4) || says("ftypmif1", at: 4) {
      self = .heic
    } else if says("BM", at: 0), begins([0, 0, 0, 0], at: 6) {
      self = .bmp
    } else if begins([0x49, 0x49, 0x2A, 0]) || begins([0x4D, 0x4D, 0, 0x2A]) {
      self = .tif
    } else {
      return nil
    }
  }
}
