import Foundation

/// What a post's file says of its thread, worked out once more and plainly: numbers, answers, order.
struct ThreadFacts {
  /// Comments that are shown, pingbacks with them.
  let count: Int
  /// Numbers of pingbacks and trackbacks.
  private(set) var linkBacks: [Int] = []
  /// What each comment answers, by number.
  private(set) var parents: [Int: Int] = [:]
  /// Numbers as they stand one below the other, without pingbacks.
  private(set) var order: [Int] = []
  private var children: [Int: [Int]] = [:]

  init(file: String) throws {
    let post = try JSONSerialization.object(String(contentsOfFile: file, encoding: .utf8))
    let comments = (post["comments"] as? [[String: Any]] ?? []).filter {
      [nil, "approved"].contains($0["status"] as? String)
    }
    count = comments.count
    var numbers: [String: Int] = [:]
    for (index, comment) in comments.enumerated() { numbers[comment["id"] as? String ?? ""] = index + 1 }
    for (index, comment) in comments.enumerated() {
      if ["pingback", "trackback"].contains(comment["kind"] as? String) {
        linkBacks.append(index + 1)
        continue
      }
      let parent = (comment["in_reply_to"] as? String).flatMap { numbers[$0] }
      parents[index + 1] = parent
      children[parent ?? 0, default: []].append(index + 1)
    }
    var stack = Array((children[0] ?? []).reversed())
    while let number = stack.popLast() {
      order.append(number)
      stack += (children[number] ?? []).reversed()
    }
  }

  /// From 1.
  func level(_ number: Int) -> Int { parents[number].map { level($0) + 1 } ?? 1 }

  /// The comment of the conversation that answers the post itself.
  func root(_ number: Int) -> Int { parents[number].map { root($0) } ?? number }

  /// How many answers stand below it.
  func answers(_ number: Int) -> Int { (children[number] ?? []).reduce(0) { $0 + 1 + answers($1) } }

  /// What stands below it on the screen.
  func next(_ number: Int) -> Int? {
    order.firstIndex(of: number).flatMap { order.indices.contains($0 + 1) ? order[$0 + 1] : nil }
  }

  /// The conversation after this one.
  func nextRoot(_ number: Int) -> Int? {
    let roots = children[0] ?? []
    return roots.firstIndex(of: root(number)).flatMap { roots.indices.contains($0 + 1) ? roots[$0 + 1] : nil }
  }
}

/// A count as screens have it: `10,000`.
func grouped(_ count: Int) -> String {
  let digits = String(count)
  return digits.count > 3 ? grouped(count / 1000) + "," + digits.suffix(3) : digits
}
