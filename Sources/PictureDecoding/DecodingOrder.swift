import Screen

/// What a decoding process is asked for: its arguments.
public struct DecodingOrder: Hashable, Sendable {
  /// What the file is, as gdk-pixbuf calls it: nothing else is tried.
  public enum Kind: String, Hashable, Sendable, CaseIterable { case png, jpeg, gif, webp, bmp, tiff, avif }

  /// What the file is.
  public var kind: Kind
  /// How the terminal shows pictures.
  public var ability: PictureAbility
  /// The cells that there are for it at most.
  public var room: Size

  /// Memberwise.
  public init(kind: Kind, ability: PictureAbility, room: Size) {
    (self.kind, self.ability, self.room) = (kind, ability, room)
  }

  /// The hidden subcommand.
  public static let command = "decode-picture"

  /// Its words, the subcommand first.
  public var arguments: [String] {
    let way =
      switch ability.way {
      case .kitty: "rgba"
      case .sixel: "indexed"
      case .blocks(let isDirect): isDirect ? "blocks-direct" : "blocks"
      }
    let numbers = [room.columns, room.rows, ability.cell.width, ability.cell.height]
    return [Self.command, kind.rawValue, way] + numbers.map(String.init)
  }

  /// Nil where these are not the arguments of one.
  public init?(arguments: some Collection<String>) {
    let words = Array(arguments)
    let numbers = words.dropFirst(3).compactMap { Int($0) }
    guard words.count == 7, words[0] == Self.command, let kind = Kind(rawValue: words[1]), numbers.count == 4,
      numbers.allSatisfy({ (1...1000).contains($0) })
    else { return nil }
    let way: PictureWay
    switch words[2] {
    case "rgba": way = .kitty
    case "indexed": way = .sixel
    case "blocks": way = .blocks(isDirect: false)
    case "blocks-direct": way = .blocks(isDirect: true)
    default: return nil
    }
    let cell = PixelSize(width: numbers[2], height: numbers[3])
    self.init(
      kind: kind, ability: PictureAbility(way: way, cell: cell), room: Size(columns: numbers[0], rows: numbers[1]))
  }
}

/// What nothing may go beyond: a file that is larger, or a picture, is not decoded.
public enum DecodingLimits {
  /// Bytes of a file.
  public static let file = 32 << 20
  /// Pixels of a picture.
  public static let pixels = 40_000_000
  /// Of the longer side.
  public static let side = 30_000
  /// Bytes of the process's memory, its libraries included.
  public static let memory: UInt = 768 << 20
  /// Of the processor's time.
  public static let seconds: UInt = 5
  /// Descriptors.
  public static let openFiles: UInt = 24
  /// Bytes of an answer.
  public static let answer = 48 << 20
}
