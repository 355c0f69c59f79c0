import Screen

/// Pictures that a terminal with kitty's graphics protocol keeps: each is sent once, and placed by characters that stand for
/// its pieces.
struct KittyPictures {
  /// The number of the picture that is tried.
  static let tried = 31
  /// A terminal has room for so many of ours.
  static let most = 16
  /// Bytes of base64 in one piece.
  static let piece = 4096

  /// The highest byte of our numbers in the terminal, which other programs in it hardly have.
  let family: UInt8
  let isInTmux: Bool
  /// The lowest byte, which is a cell's colour: from 16 on, where terminals name none of them otherwise.
  private(set) var colours: [UInt32: UInt8] = [:]
  /// Those that the terminal has.
  private(set) var sent: Set<UInt32> = []

  init(family: UInt8, isInTmux: Bool) {
    self.family = family
    self.isInTmux = isInTmux
  }

  /// Gives numbers to those that have none; nobody asks for the others any more.
  mutating func prepare(_ pictures: some Collection<DrawnPicture>) {
    let numbers = Set(pictures.map(\.number))
    colours = colours.filter { numbers.contains($0.key) || sent.contains($0.key) }
    for number in numbers.sorted() where colours[number] == nil && colours.count < 200 {
      let taken = Set(colours.values)
      colours[number] = (16...255).first { !taken.contains($0) }
    }
  }

  /// The mark that says the highest byte.
  var mark: UInt32 { Placeholder.marks[Int(family)] }

  /// What sends a picture; empty where there is no room for it.
  mutating func send(_ picture: DrawnPicture) -> [UInt8] {
    guard case .packed(let bytes, let size) = picture.content, let id = id(of: picture.number),
      !sent.contains(picture.number),
      sent.count < Self.most
    else { return [] }
    sent.insert(picture.number)
    let text = Clipboard.base64(bytes)
    var result: [UInt8] = []
    var start = 0
    repeat {
      let end = min(start + Self.piece, text.count)
      let more = end < text.count ? 1 : 0
      // Unicode placement, RGBA packed by zlib, and no answer.
      let control =
        start == 0
        ? "a=T,U=1,q=2,f=32,o=z,t=d,i=\(id),s=\(size.width),v=\(size.height),c=\(picture.size.columns),"
          + "r=\(picture.size.rows),m=\(more)"
        : "q=2,m=\(more)"
      result += sequence(control, text[start..<end])
      start = end
    } while start < text.count
    return result
  }

  /// What removes those that the terminal has, of all but these.
  mutating func remove(allBut kept: Set<UInt32> = []) -> [UInt8] {
    let gone = sent.subtracting(kept)
    defer { sent.subtract(gone) }
    return gone.sorted().flatMap(removing)
  }

  /// What removes all that the terminal has, for whoever has to do that without us.
  var removing: [UInt8] { sent.sorted().flatMap(removing) }

  private func removing(_ number: UInt32) -> [UInt8] {
    id(of: number).map { sequence("a=d,d=I,q=2,i=\($0)", []) } ?? []
  }

  private func id(of number: UInt32) -> UInt32? { colours[number].map { UInt32(family) << 24 | UInt32($0) } }

  private func sequence(_ control: String, _ payload: ArraySlice<UInt8>) -> [UInt8] {
    let plain = Array("\u{1B}_G\(control)".utf8) + (payload.isEmpty ? [] : [0x3B] + payload) + [0x1B, 0x5C]
    return isInTmux ? Self.throughTmux(plain) : plain
  }

  /// To the terminal behind tmux, which hands it on where it is allowed to.
  static func throughTmux(_ bytes: [UInt8]) -> [UInt8] {
    Array("\u{1B}Ptmux;".utf8) + bytes.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] } + [0x1B, 0x5C]
  }
}
