import Foundation
import Glibc

/// A real WordPress that scripts/wordpress/run.sh started, and whoever owns it.
struct WordPressServer {
  /// Where it is and what steers it; nil where there is none.
  static let folder: String? = getenv("LUKIJA_WORDPRESS").map { String(cString: $0) }

  /// What ``seed(_:)`` made, by its number.
  struct Seed {
    var posts: [Int]
    var deep, top, held, many, closed, untitled: Int
  }

  let folder: String
  /// For what goes to it and comes from it.
  private let place: Workplace

  init(_ place: Workplace) throws {
    guard let folder = Self.folder else { throw MissingFile(name: "LUKIJA_WORDPRESS") }
    self.folder = folder
    self.place = place
  }

  /// The blog's address, with a slash at its end.
  var url: String { "\((Workplace.read(folder + "/url") ?? "").trimmingCharacters(in: .whitespacesAndNewlines))/" }

  /// Everything goes, and a blog of so many posts and some hard ones comes.
  func seed(_ count: Int) throws -> Seed {
    faults()
    let made = try JSONSerialization.object(shell("'\(folder)/site' seed \(count)"))
    func number(_ key: String) -> Int { made[key] as? Int ?? 0 }
    return Seed(
      posts: made["posts"] as? [Int] ?? [], deep: number("deep"), top: number("top"), held: number("held"),
      many: number("many"), closed: number("closed"), untitled: number("untitled"))
  }

  /// Calls WordPress's own functions.
  ///
  /// - Parameter lines: names of functions, each with its arguments.
  /// - Returns: the numbers that they gave, of a post or a comment; 0 for what is none.
  @discardableResult func call(_ lines: [(String, [Any])]) throws -> [Int] { try values(lines).map { $0 as? Int ?? 0 } }

  /// The same, with whatever they gave.
  func values(_ lines: [(String, [Any])]) throws -> [Any] {
    let input = try JSONSerialization.data(withJSONObject: lines.map { [$0.0, $0.1] as [Any] })
    place.write("call.json", Array(input))
    let output = try shell("'\(folder)/site' call <call.json")
    return try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [Any] ?? []
  }

  func setOption(_ name: String, _ value: Any) throws { try call([("update_option", [name, value])]) }

  /// What its next answers suffer: router.php tells the words.
  func faults(_ lines: String...) { faults(lines) }

  /// The same.
  func faults(_ lines: [String]) {
    let file = fopen(folder + "/faults", "w")
    fputs(lines.joined(separator: "\n"), file)
    fclose(file)
  }

  /// What it was asked since it was asked this last, by method and path.
  func takeRequests() -> [String] {
    let text = Workplace.read(folder + "/requests") ?? ""
    truncate(folder + "/requests", 0)
    return text.split(separator: "\n").map(String.init)
  }

  /// Everything of a kind that its REST lists, as anybody reads it.
  func list(_ kind: String) throws -> [[String: Any]] {
    var all: [[String: Any]] = []
    var page = 0
    var last = 1
    while page < last {
      page += 1
      let text = try shell(
        "curl -fsS -D headers '\(url)?rest_route=/wp/v2/\(kind)&orderby=id&order=asc&per_page=100&page=\(page)'")
      all += try JSONSerialization.objects(text)
      let line = (place.read("headers") ?? "").split(separator: "\r\n").first {
        $0.lowercased().hasPrefix("x-wp-totalpages:")
      }
      last = line.flatMap { Int($0.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces)) } ?? 0
    }
    return all
  }

  private func shell(_ line: String) throws -> String {
    let run = try place.shell(line)
    guard run.status == 0 else { throw ServerFailure(words: "\(line): \(run.errors)") }
    return run.output
  }

  struct ServerFailure: Error {
    var words: String
  }
}
