import SeededRandom

/// A blog of random posts whose names clash, are missing, change and are used again, as its feeds and exports show it from
/// one day to the next. The words of a post always tell which one it is; nothing else does.
struct ChangingBlog {
  struct Item {
    let number: Int
    var id: String?
    var link: String?
    var slug: String?
    var title: String?
    /// Minutes after the post's own day began; nil for no date.
    var minute: Int?
    var version = 1
    /// Whether it has a picture in the place of words.
    var isPicture = false
    var comments: [Remark] = []
    var isGone = false
    /// Whether nothing but its words and one name a day ever changed, and all of its names are its own.
    var isSteady = true

    var words: String { "teksti-\(number)-versio-\(version)" }
    var date: String? {
      minute.map { minute in
        // Days are each post's own.
        let day = number % 28 + 1
        return "20\(10 + number / 28)-03-\(two(day))T06:\(two(minute % 60)):\(two(minute / 60))Z"
      }
    }
  }

  struct Remark {
    let number: Int
    let parent: Int?
    var version = 1
    var words: String { "kommentti-\(number)-versio-\(version)" }
    var date: String { "2021-04-\(two(number % 28 + 1))T07:00:\(two(number / 28 % 60))Z" }
  }

  static let home = "https://suo.example/"
  private static let sharedIDs = ["sama", "https://suo.example/", "N/A"]

  private(set) var items: [Item]
  private var remarks = 0
  /// What had an address or an id and nothing else at some time: whoever takes that is it, by all that can be known.
  private var bare: Set<Int> = []
  /// Whose an id with an address was last.
  private var bearers: [String: Int] = [:]
  private var random: SeededGenerator
  /// Whether names are used again by other posts.
  private let isMuddled: Bool

  init(_ random: inout SeededGenerator, hasPictures: Bool) {
    self.random = SeededGenerator(seed: random.next())
    isMuddled = random.next() % 2 == 0
    items = []
    for number in 0..<Int.random(in: 3...12, using: &random) { items.append(fresh(number, hasPictures)) }
    remember()
  }

  private mutating func one<Value>(_ values: [Value]) -> Value { values[Int(random.next() % UInt64(values.count))] }
  private mutating func happens(_ one: UInt64, in many: UInt64) -> Bool { random.next() % many < one }

  private mutating func fresh(_ number: Int, _ hasPictures: Bool) -> Item {
    let shared = one(Self.sharedIDs)
    var item = Item(
      number: number, id: one([nil, "id-\(number)", "id-\(number)", shared]),
      link: one([nil, "\(Self.home)p\(number)/", "\(Self.home)p\(number)/", "\(Self.home)sivu#k\(number)", Self.home]),
      slug: one([nil, "nimi-\(number)", "nimi"]), title: one([nil, "Otsikko \(number)", "Otsikko \(number)", "Sama"]),
      minute: happens(3, in: 4) ? 0 : nil)
    item.isPicture = hasPictures && happens(1, in: 8)
    item.isSteady =
      item.id == "id-\(number)" && item.link != Self.home && item.minute != nil && item.title != "Sama"
      && item.title != nil && item.slug != "nimi"
    return told(item)
  }

  /// Where a name is others' as well, something else has to tell: of what has nothing of its own nobody can say what it is.
  private func told(_ item: Item) -> Item {
    var item = item
    let isShared =
      item.id.map { !$0.hasPrefix("id-\(item.number)") } == true || item.link == Self.home
      || item.link.map { !$0.contains("p\(item.number)") && !$0.contains("#k\(item.number)") } == true
      || item.slug == "nimi"
    if isShared {
      item.minute = item.minute ?? 0
      if item.title == "Sama" { item.title = "Otsikko \(item.number)" }
    }
    return item
  }

  /// A day goes by.
  mutating func change(day: Int) {
    for place in items.indices {
      if happens(1, in: 4) {
        let before = items[place]
        change(place, day)
        if isAnothers(items[place]) { items[place] = before }
      }
      if happens(1, in: 6), items[place].link != Self.home { comment(place) }
      if happens(1, in: 12) { items[place].isGone.toggle() }
    }
    if happens(1, in: 3) {
      items.append(fresh(items.count, false))
      if isMuddled, happens(1, in: 2) {
        let before = items[items.count - 1]
        reuse(items.count - 1)
        if isAnothers(items[items.count - 1]) { items[items.count - 1] = before }
      }
    }
    remember()
  }

  /// Whether it has both the id and the address that another one has or had: then it is that one, by all that can be known.
  private func isAnothers(_ item: Item) -> Bool {
    guard let names = Self.names(item) else { return false }
    return bearers[names, default: item.number] != item.number
      || items.contains { $0.number != item.number && Self.names($0) == names }
  }

  private mutating func remember() {
    for item in items {
      if let names = Self.names(item) { bearers[names] = item.number }
      let names = [item.id.flatMap { $0 == "N/A" ? nil : $0 }, item.link == Self.home ? nil : item.link, item.title]
      if names.count(where: { $0 != nil }) + (item.minute == nil ? 0 : 1) <= 1 { bare.insert(item.number) }
    }
  }

  private static func names(_ item: Item) -> String? {
    guard let id = item.id, let address = item.address, item.link != home else { return nil }
    return "\(id) \(address)"
  }

  private mutating func change(_ place: Int, _ day: Int) {
    let number = items[place].number
    switch random.next() % 9 {
    case 0...2: items[place].version += 1
    case 3: if items[place].id?.hasPrefix("id-") == true { items[place].id = "id-\(number)-\(day)" }
    case 4: if items[place].title?.hasPrefix("Otsikko") == true { items[place].title = "Otsikko \(number) \(day)" }
    case 5:
      // The same address, written in another way, or another one.
      guard let link = items[place].link, link.contains("/p\(number)") else { return }
      let path = "suo.example/p\(number)\(happens(1, in: 3) ? "-\(day)" : "")"
      items[place].link = one(["http://", "https://", "https://www.", "http://www."]) + path + one(["", "/"])
    case 6: if items[place].minute != nil { items[place].minute = day }
    case 7:
      items[place].isSteady = false
      if happens(1, in: 2) { items[place].id = one([nil, one(Self.sharedIDs)]) } else { items[place].link = Self.home }
      // What has only a few names left is told by what it says.
      items[place] = told(items[place])
    default:
      if isMuddled { reuse(place) } else { items[place].version += 1 }
    }
  }

  /// A post takes a name that another one has or had.
  private mutating func reuse(_ place: Int) {
    let other = items[Int(random.next() % UInt64(items.count))]
    guard other.number != items[place].number, !bare.contains(other.number) else { return }
    items[place].isSteady = false
    switch random.next() % 3 {
    case 0: items[place].id = other.id
    case 1: items[place].link = other.link
    default: items[place].slug = other.slug
    }
    items[place].title = "Otsikko \(items[place].number)"
    items[place] = told(items[place])
    for index in items.indices where items[index].number == other.number { items[index].isSteady = false }
  }

  private mutating func comment(_ place: Int) {
    if let last = items[place].comments.indices.last, happens(1, in: 3) {
      items[place].comments[last].version += 1
    } else {
      remarks += 1
      let parent = happens(1, in: 2) ? items[place].comments.last?.number : nil
      items[place].comments.append(Remark(number: remarks, parent: parent))
    }
  }

  /// What a feed or an export shows on one day: some of the posts, in any order, now and then one twice.
  mutating func batch() -> [Item] {
    var present = items.filter { !$0.isGone }
    present.shuffle(using: &random)
    guard !present.isEmpty else { return [] }
    var batch = Array(present.prefix(Int.random(in: 1...present.count, using: &random)))
    if happens(1, in: 6) { batch.append(one(batch)) }
    return batch
  }
}

func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
