import Blog
import Screen

/// Whether pictures are drawn in the text, and which.
public enum PictureChoice: String, Hashable, Sendable, CaseIterable {
  case off
  /// Those on this machine: the blog's own files, and those that were kept.
  case here
  /// Those of the web as well, which are fetched when they come into view.
  case auto
}

/// A picture that is to be drawn.
public struct DrawingOrder: Hashable, Sendable {
  /// On the web, or a path inside of the blog.
  public var address: String
  /// That it stands in.
  public var post: PostID
  /// As the body has it.
  public var target: String
  /// How the terminal shows pictures.
  public var ability: PictureAbility
  /// The cells that there are for it at most.
  public var room: Size
  /// Whether one of the web may be fetched.
  public var fetches: Bool

  /// Memberwise.
  public init(
    address: String, post: PostID, target: String, ability: PictureAbility, room: Size, fetches: Bool
  ) {
    self.address = address
    self.post = post
    self.target = target
    self.ability = ability
    self.room = room
    self.fetches = fetches
  }
}

/// A picture that was drawn.
public struct Drawing: Equatable, Sendable {
  /// Pixels of the picture itself.
  public var natural: PixelSize
  /// Nil for what is too small to be looked at.
  public var picture: DrawnPicture?

  /// Memberwise.
  public init(natural: PixelSize, picture: DrawnPicture?) { (self.natural, self.picture) = (natural, picture) }
}

/// Why a picture is not drawn.
public enum DrawingFault: Error, Hashable, Sendable {
  /// It is not on this machine, or nowhere.
  case notHere
  /// Nothing on this machine decodes it.
  case noDecoder
  /// Its file is no picture, or more than is taken in.
  case refused
}

/// The pictures of a blog, as far as they were drawn.
struct Drawings: Equatable, Sendable {
  struct Key: Hashable, Sendable {
    var post: PostID
    var target: String
  }

  struct Wanted: Hashable, Sendable {
    var key: Key
    /// Of the cells it stands in; nil while nobody knows how large it is.
    var size: Size?
  }

  /// Work at one time.
  static let most = 2
  /// Bytes of drawn pictures that are kept.
  static let room = 48 << 20

  /// Pixels of those that are known.
  private(set) var natural: [Key: PixelSize] = [:]
  private(set) var drawn: [Wanted: DrawnPicture] = [:]
  private(set) var faults: [Key: DrawingFault] = [:]
  /// What is being drawn.
  private(set) var underway: Set<Wanted> = []
  /// Those that were drawn, the newest last.
  private var order: [Wanted] = []

  /// Whether something is missing that decodes pictures.
  var isDecoderMissing: Bool { faults.values.contains(.noDecoder) }

  /// How the pictures of a post stand in text.
  func setting(of post: PostID, room: Size, cell: PixelSize) -> PictureSetting {
    var setting = PictureSetting(room: room, cell: cell)
    for (key, size) in natural where key.post == post { setting.natural[key.target] = size }
    return setting
  }

  func picture(_ post: PostID, _ target: String, size: Size) -> DrawnPicture? {
    drawn[Wanted(key: Key(post: post, target: target), size: size)]
  }

  /// What of these is to be drawn now.
  mutating func begin(_ wanted: [Wanted]) -> [Wanted] {
    var begun: [Wanted] = []
    for wanted in wanted where underway.count < Self.most {
      guard faults[wanted.key] == nil, drawn[wanted] == nil, !underway.contains(wanted),
        wanted.size != nil || natural[wanted.key] == nil
      else { continue }
      underway.insert(wanted)
      begun.append(wanted)
    }
    return begun
  }

  /// Takes a drawing in, and lets the oldest go where there are too many.
  mutating func end(_ wanted: Wanted, _ drawing: Drawing) {
    underway.remove(wanted)
    natural[wanted.key] = drawing.natural
    guard let picture = drawing.picture else { return }
    let place = Wanted(key: wanted.key, size: picture.size)
    drawn[place] = picture
    order.removeAll { $0 == place }
    order.append(place)
    var total = drawn.values.reduce(0) { $0 + $1.bytes }
    while total > Self.room, order.count > 1 { total -= drawn.removeValue(forKey: order.removeFirst())?.bytes ?? 0 }
  }

  mutating func end(_ wanted: Wanted, _ fault: DrawingFault) {
    underway.remove(wanted)
    faults[wanted.key] = fault
  }

  /// What failed is tried once more: something is another now.
  mutating func tryAgain() { faults = [:] }

  /// The terminal shows pictures otherwise now.
  mutating func drawAnew() {
    (drawn, order, underway) = ([:], [], [])
    tryAgain()
  }
}
