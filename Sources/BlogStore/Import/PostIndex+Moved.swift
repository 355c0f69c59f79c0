import Blog

/// Posts that come again under another id, name or address: a draft that is published, a file that was renamed, a blog
/// that moved.
extension PostIndex {
  /// The post that was here before and that an item is by all that it says: nothing speaks against it, no other post here
  /// and no other item of the source says the same, and the source does not have that post as well.
  mutating func moved(_ claim: Claim) -> Int32? {
    let (proof, home) = (claim.proof, home)
    guard proof.text != 0, rivals.isAlone(claim) else { return nil }
    let same = Self.free(&byText, proof.text, entries, source).filter { entries[Int($0)].proof.title == proof.title }
    guard same.count == 1, let only = same.first, proof.mayHaveMoved(entries[Int(only)].proof, home: home) else {
      return nil
    }
    return only
  }

  /// A post that was here before the source, that the source does not have, and for which a reader could take an item
  /// that it is not.
  mutating func lookalike(_ post: ArrivingPost) -> (id: PostID, what: Likeness)? {
    let (proof, home) = (post.proof, home)
    let sameText = Self.free(&byText, proof.text, entries, source).filter {
      proof.mayBeTaken(for: entries[Int($0)].proof, home: home)
    }
    if let number = first(of: sameText) {
      let isTitle = proof.title != 0 && proof.title == entries[Int(number)].proof.title
      return (id(number), isTitle ? .titleAndText : .dateAndText)
    }
    let namesake = named(Slug.clean(post.imported.post.id.slug))
    let sameHead = Self.free(&byWords, proof.words, entries, source).filter {
      let entry = entries[Int($0)].proof
      return proof.hasSameHead(entry) && !proof.isOthers(entry)
        && (proof.host == entry.host || proof.host == 0 || entry.host == 0 || $0 == namesake)
    }
    if let number = first(of: sameHead) { return (id(number), .titleAndDate) }
    guard proof.isPlace, let number = namesake else { return nil }
    let entry = entries[Int(number)].proof
    return proof.mayBeSameFileElsewhere(entry) ? (id(number), .names) : nil
  }
}

/// Which of the items that wait say the same under one title: nobody knows which of them moved.
struct MovedRivals {
  private struct Key: Hashable {
    var title: Int
    var text: Int
    var name: Int
  }

  private var counts: [Key: Int] = [:]

  init(_ claims: [Claim]) {
    for claim in claims { for key in Self.keys(claim) { counts[key, default: 0] += 1 } }
  }

  private static func keys(_ claim: Claim) -> [Key] {
    let title = claim.proof.title
    var keys: [Key] = []
    if claim.proof.text != 0 { keys.append(Key(title: title, text: claim.proof.text, name: 0)) }
    if claim.proof.isPlace { keys.append(Key(title: 0, text: 0, name: PostIndex.key(claim.wish))) }
    return keys
  }

  func isAlone(_ claim: Claim) -> Bool { Self.keys(claim).allSatisfy { counts[$0, default: 0] <= 1 } }
}

extension PostProof {
  private func hasOwnAddress(_ home: Int) -> Bool { url != 0 && url != home }

  private func haveOtherAddresses(_ other: PostProof, home: Int) -> Bool {
    hasOwnAddress(home) && other.hasOwnAddress(home) && url != other.url
  }

  /// Whether the blog's own program numbers the two as two.
  func isOthers(_ other: PostProof) -> Bool {
    host == other.host && number != 0 && other.number != 0 && number != other.number
  }

  func isNumbered(as other: PostProof) -> Bool {
    host != 0 && host == other.host && number != 0 && number == other.number
  }

  /// Whether the dates do not tell the two apart: one moment on two clocks, or a draft that had none.
  func haveDatesInCommon(_ other: PostProof) -> Bool {
    published == .min || other.published == .min || published == other.published
      || Self.mayBeOneMoment(Int(published), Int(other.published))
  }

  var hasDate: Bool { published != .min }

  /// Whether it may be one post with another that says the same under the same title, though it came under another id.
  func mayHaveMoved(_ other: PostProof, home: Int) -> Bool {
    guard text != 0, hasSameText(other), title == other.title, !isOthers(other) else { return false }
    if isNumbered(as: other) { return true }
    if haveOtherAddresses(other, home: home) {
      // The blog has another address now, and the post its old name there.
      return title != 0 && hasDate && published == other.published && host != other.host && name == other.name
        && name != 0
    }
    if isPlace || !hasID, other.isPlace || !other.hasID {
      return title != 0 ? haveDatesInCommon(other) : published == other.published || !(hasDate && other.hasDate)
    }
    if !hasDate, !other.hasDate { return title != 0 && !hasOwnAddress(home) && !other.hasOwnAddress(home) }
    return hasDate && published == other.published
  }

  /// Whether a file of the same name in another folder is the same one, though it says something else: the title says so,
  /// and the date; a draft gets its own when it is published.
  func isSameFileElsewhere(_ other: PostProof) -> Bool {
    isPlace && other.isPlace && title != 0 && title == other.title && hasDate && haveDatesInCommon(other)
  }

  /// Whether it may be: nobody knows which of both days is meant, or the title is another one.
  func mayBeSameFileElsewhere(_ other: PostProof) -> Bool {
    guard isPlace, other.isPlace, !other.hasDate else { return false }
    return hasDate || title != 0 && title == other.title
  }

  /// Whether a reader could take it for another one of the same text.
  func mayBeTaken(for other: PostProof, home: Int) -> Bool {
    guard hasSameText(other), !isOthers(other) else { return false }
    if hasDate && published == other.published { return true }
    guard title == other.title else { return false }
    if title != 0 { return haveDatesInCommon(other) || !haveOtherAddresses(other, home: home) }
    return haveDatesInCommon(other) && !haveOtherAddresses(other, home: home)
  }
}

/// Where on the web an address leads: hashes of its host and of the last part of its path.
struct WebPlace {
  private(set) var host: UInt32 = 0
  private(set) var name: UInt32 = 0

  init(_ address: String) {
    var address = address
    address.withUTF8 { bytes in
      guard bytes.count > 8, bytes[0] | 0x20 == UInt8(ascii: "h"),
        let colon = bytes.prefix(6).firstIndex(of: UInt8(ascii: ":")), bytes[colon + 1] == UInt8(ascii: "/"),
        bytes[colon + 2] == UInt8(ascii: "/")
      else { return }
      var rest = bytes[(colon + 3)...].prefix { $0 != UInt8(ascii: "#") }
      if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
      let slash = UInt8(ascii: "/")
      let end = rest.firstIndex { $0 == slash || $0 == UInt8(ascii: "?") } ?? rest.endIndex
      host = Self.hash(rest[..<end])
      while rest.last == slash, rest.count > 1 { rest.removeLast() }
      guard end < rest.endIndex, let last = rest.lastIndex(of: slash), last >= end else { return }
      name = Self.hash(rest[(last + 1)...])
    }
  }

  private static func hash(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    bytes.isEmpty ? 0 : UInt32(truncatingIfNeeded: PostProof.hash(bytes: bytes)) | 1
  }
}
