import Blog
import TextFormats

/// What an import has to know of a comment that waits for its post; its words stand on the disk.
struct OrphanComment {
  enum Place {
    case file(start: Int, count: Int)
    case spool(Spool.Place)
  }

  var place: Place
  /// Which source it came in, counted over all imports: what came in one is put in order before it is joined.
  let batch: Int32
  /// Where it stands among the versions of its comment by when each was said last; zero where that is the order in which
  /// they came.
  var again: Int32
  /// How many turns of posts with all their comments had come when it was said last, and what its line says of that.
  var behind: Int32
  let writtenBehind: Int32
  /// Of everything that the source says of it.
  let content: Int64
  /// Of site and id, without a site of its post: what is one comment, in all that was ever said of it.
  let key: Int
  let site: Int32
  /// Of its id, as ``CommentHomes`` knows it.
  let id: Int
  /// Of the id of what it answers; zero for none.
  let parent: Int
  let isParentAddress: Bool
  let published: Int64?
  let references: [PostReference]
  /// Of the address of the page that it is on; zero for none.
  let page: Int
  /// Whether it came in the source that is being read.
  var isFresh: Bool
  /// The source of this import that had it last; -1 for none, and its line.
  var source: Int32
  var line: Int32

  /// Whether it may find its post later than that comes: by what it answers, and by no place on a page.
  var isLoose: Bool {
    parent != 0
      && !references.contains {
        if case .address(let whole, let page) = $0 { whole != page } else { true }
      }
  }
}

/// Comments whose posts are not here. In memory of each is little more than hashes.
struct OrphanComments {
  private(set) var all: [OrphanComment] = []
  private(set) var sites: [String] = []
  private var siteNumbers: [String: Int32] = [:]
  private let spool = Spool()
  private(set) var text: OrphanText?
  var turns = OrphanTurns()
  /// The number of the source that is being read.
  private var batch: Int32 = 1
  /// Whether other comments wait now than in the file.
  private(set) var isChanged = false
  private(set) var hasKept = false

  var isEmpty: Bool { all.isEmpty }

  /// Takes the comments of a file as it is on the disk.
  mutating func open(_ text: OrphanText) { self.text = text }

  mutating func load(_ json: JSON, _ comment: CommentFile, line: [UInt8], at start: Int) {
    let batch = json["batch"]?.integer.flatMap { Int32(exactly: $0) } ?? 0
    add(
      comment.comment, references(of: json), .file(start: start, count: line.count), batch: max(0, batch),
      again: json["again"]?.integer.flatMap { Int32(exactly: $0) } ?? 0, behind: OrphanFile.turn(json["behind"]),
      content: Self.contentHash(line), isFresh: false)
    turns.load(behind: OrphanFile.turn(json["behind"]))
    hasKept = true
    if batch >= self.batch, batch < .max { self.batch = batch + 1 }
  }

  mutating func add(_ imported: ImportedComment, source: Int32) {
    let references = Self.withPages(imported.postReferences)
    let line = JSON.object([
      ("batch", .integer(Int64(batch))), ("comment", CommentMerge.json(of: imported)),
      ("posts", JSON(.array(references.map(JSON.string)))),
    ]).compactText
    add(
      imported.comment, references, .spool(spool.put(line)), batch: batch,
      again: 0, behind: 0, content: Self.contentHash(line), isFresh: true, source, imported.line ?? 0)
  }

  /// Each once, and with a place on a page the page: one feed names only the place, another one both, and the comment is
  /// the same.
  private static func withPages(_ references: [String]) -> [String] {
    var all: [String] = []
    var known: Set<Int> = []
    func add(_ reference: String) {
      if known.insert(PostProof.hash(address: reference)).inserted { all.append(reference) }
    }
    for reference in references where !reference.isEmpty {
      add(reference)
      if !SiteName.of(reference).isEmpty, let mark = reference.firstIndex(of: "#") { add(String(reference[..<mark])) }
    }
    return all
  }

  private mutating func add(
    _ comment: Comment, _ references: [String], _ place: OrphanComment.Place, batch: Int32, again: Int32,
    behind: Int32, content: Int64, isFresh: Bool, _ source: Int32 = -1, _ line: Int = 0
  ) {
    let site = ([comment.url] + references).lazy.map { SiteName.of($0) }.first { !$0.isEmpty } ?? ""
    let page = references.first { !SiteName.of($0).isEmpty }.map { PostProof.hash(address: $0.prefix { $0 != "#" }) }
    let id = comment.id.value.isEmpty ? CommentMerge.named(comment) : comment.id.value
    var hasher = Hasher()
    hasher.combine(site)
    hasher.combine(id)
    if site.isEmpty { hasher.combine(page ?? references.first?.hashValue) }
    all.append(
      OrphanComment(
        place: place, batch: batch, again: again, behind: behind, writtenBehind: behind, content: content,
        key: hasher.finalize(), site: number(of: site),
        id: PostProof.hash(address: id), parent: PostProof.hash(address: comment.inReplyTo?.value ?? ""),
        isParentAddress: comment.inReplyTo?.value.contains(":") == true, published: comment.published?.seconds,
        references: references.compactMap(PostReference.init), page: page ?? 0, isFresh: isFresh, source: source,
        line: Int32(clamping: line)))
  }

  private mutating func number(of site: String) -> Int32 {
    if let number = siteNumbers[site] { return number }
    let number = Int32(sites.count)
    sites.append(site)
    siteNumbers[site] = number
    return number
  }

  private func references(of json: JSON) -> [String] { (json["posts"]?.elements ?? []).compactMap(\.string) }

  /// Of what the source says, which stands last in a line that was written here: members that are ours have names that
  /// come before `comment`.
  private static func contentHash(_ line: [UInt8]) -> Int64 {
    line.withUnsafeBytes { bytes in
      let start = bytes.firstRange(of: #""comment":"#.utf8)?.lowerBound ?? 0
      return ContentHash.hash(UnsafeRawBufferPointer(rebasing: bytes[start...]))
    }
  }

  // MARK: Words

  func line(of orphan: OrphanComment) throws(FileFault) -> [UInt8] {
    switch orphan.place {
    case .file(let start, let count):
      guard let bytes = try text?.bytes(at: start, count), bytes.count == count else {
        throw .changedBySomebodyElse
      }
      return bytes
    case .spool(let place):
      guard let bytes = spool.bytes(at: place) else { throw .system(errno: 5, .read) }
      return bytes
    }
  }

  /// The comment as its source had it.
  func comment(_ orphan: OrphanComment) throws(Problem) -> ImportedComment {
    let line: [UInt8]
    do throws(FileFault) { line = try self.line(of: orphan) } catch { throw Problem(error, file: OrphanFile.name) }
    guard let json = try? JSONParser.parse(line), let value = json["comment"], let file = CommentFile(value) else {
      throw Problem(.changedBySomebodyElse, file: OrphanFile.name)
    }
    return ImportedComment(
      comment: file.comment, postReferences: references(of: json), line: orphan.line > 0 ? Int(orphan.line) : nil,
      extras: CommentMerge.extras(of: value))
  }

  // MARK: The end of a source

  /// Takes those out that have found their posts.
  mutating func remove(_ isJoined: [Bool]) {
    for (place, orphan) in all.enumerated() where isJoined[place] && !orphan.isFresh { isChanged = true }
    var place = -1
    all.removeAll { _ in
      place += 1
      return isJoined[place]
    }
  }

  /// The source ended: what is left of it is kept, each version of a comment once.
  mutating func settle() throws(Problem) {
    if turns.areComing {
      let waiting = Set(all.lazy.filter { !$0.isFresh && $0.isLoose }.map(\.site))
      if turns.settle(Set(waiting.map { sites[Int($0)] })) { isChanged = true }
    }
    for place in all.indices where all[place].isFresh && all[place].isLoose { all[place].behind = turns.last }
    if all.contains(where: \.isFresh) { remove(try repeated()) }
    for place in all.indices where all[place].isFresh {
      all[place].isFresh = false
      isChanged = true
    }
    hasKept = !all.isEmpty
    batch = (all.lazy.map(\.batch).max() ?? 0) &+ 1
  }

  /// Marks what was said before in the same words. A comment that is said again in older words says these last.
  private mutating func repeated() throws(Problem) -> [Bool] {
    var isRepeated = [Bool](repeating: false, count: all.count)
    // Kept ones stand before those of the source.
    let groups = groups
    let order = all.indices.sorted { (groups[$0], $0) < (groups[$1], $1) }
    var start = 0
    while start < order.count {
      let group = groups[order[start]]
      let end = order[start...].firstIndex { groups[$0] != group } ?? order.count
      let places = order[start..<end]
      start = end
      guard places.count > 1, all[places[places.endIndex - 1]].isFresh else { continue }
      let kept = places.filter { !all[$0].isFresh }
      var versions = kept
      var bySaying = kept.sorted { (all[$0].again, $0) < (all[$1].again, $1) }
      for place in places where all[place].isFresh {
        let isSaid = { all[$0].content == all[place].content && all[$0].key == all[place].key }
        guard let old = versions.first(where: isSaid) else {
          versions.append(place)
          bySaying.append(place)
          continue
        }
        isRepeated[place] = true
        // It is this import's as well.
        (all[old].source, all[old].line) = (all[place].source, all[place].line)
        if all[old].behind != all[place].behind {
          isChanged = true
          all[old].behind = all[place].behind
        }
        if bySaying.last != old {
          bySaying.removeAll { $0 == old }
          bySaying.append(old)
        }
      }
      for (rank, place) in bySaying.enumerated() { try setAgain(versions == bySaying ? 0 : Int32(rank + 1), place) }
    }
    return isRepeated
  }

  /// Every source ended.
  mutating func tidy() throws(Problem) {
    for (place, again) in turnsOfVersions { try setAgain(again, place) }
    let loose = all.indices.filter { all[$0].isLoose }
    var behind = loose.map { all[$0].behind }
    turns.tidy(&behind)
    for (place, turn) in zip(loose, behind) { all[place].behind = turn }
  }

  /// Everything as the file has it.
  func forEachLine(_ take: ([UInt8]) throws(FileFault) -> Void) throws(FileFault) {
    try turns.forEachLine(take)
    for orphan in all {
      var line = try line(of: orphan)
      if orphan.behind != orphan.writtenBehind {
        guard var json = try? JSONParser.parse(line) else { throw .changedBySomebodyElse }
        json["behind"] = orphan.behind == 0 ? nil : .integer(Int64(orphan.behind))
        line = json.compactText
      }
      try take(line)
    }
  }

  private mutating func setAgain(_ again: Int32, _ place: Int) throws(Problem) {
    guard all[place].again != again else { return }
    isChanged = true
    all[place].again = again
    let old: [UInt8]
    do throws(FileFault) { old = try line(of: all[place]) } catch { throw Problem(error, file: OrphanFile.name) }
    guard var json = try? JSONParser.parse(old) else { throw Problem(.changedBySomebodyElse, file: OrphanFile.name) }
    json["again"] = again == 0 ? nil : .integer(Int64(again))
    all[place].place = .spool(spool.put(json.compactText))
  }
}
