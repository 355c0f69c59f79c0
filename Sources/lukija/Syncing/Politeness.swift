import Blog
import BlogStore
import Fetching
import TextFormats

/// How servers are treated, kept over restarts: who was told to come back later does not come sooner.
final class Politeness {
  private static let version: Int64 = 1
  private var manners: HostManners
  private let file: KeptFile
  private let isReadOnly: Bool
  private var random = SystemRandomNumberGenerator()

  /// - Parameter isReadOnly: whether nothing is to be remembered beyond this run.
  init(file: KeptFile, isReadOnly: Bool = false) {
    self.file = file
    self.isReadOnly = isReadOnly
    manners = HostManners(pauses: Self.read(file.read()))
  }

  func pausedUntil(_ host: String, now: Double) -> Double? { manners.pausedUntil(host, now: now) }

  func takeTurn(_ host: String, now: Double) -> Double { manners.takeTurn(host, now: now) }

  func answered(_ host: String) {
    guard manners.pauses[host] != nil else { return }
    manners.answered(host)
    keep(host)
  }

  func turnedAway(_ host: String, _ response: HTTPResponse, now: Double) {
    manners.turnedAway(
      host, retryAfter: response.headers["retry-after"], serverDate: response.date.map(Double.init), now: now,
      using: &random)
    keep(host)
  }

  /// Other processes keep what they know of other hosts. What cannot be kept is forgotten: it is a courtesy.
  private func keep(_ host: String) {
    guard !isReadOnly else { return }
    let pause = manners.pauses[host]
    try? file.change { old in
      var pauses = Self.read(old)
      pauses[host] = pause
      return Self.text(pauses)
    }
  }

  private static func read(_ bytes: [UInt8]?) -> [String: HostManners.Pause] {
    guard let bytes, let json = try? JSONParser.parse(bytes), json["lukija"]?["version"]?.integer == version else {
      return [:]
    }
    var pauses: [String: HostManners.Pause] = [:]
    for member in json["hosts"]?.members ?? [] {
      guard let refusals = member.value["refusals"]?.integer.flatMap({ Int(exactly: $0) }), refusals > 0,
        let until = member.value["until"]?.string.flatMap({ Timestamp($0) })
      else { continue }
      pauses[member.key] = HostManners.Pause(refusals: min(refusals, 1000), until: Double(until.seconds))
    }
    return pauses
  }

  private static func text(_ pauses: [String: HostManners.Pause]) -> [UInt8] {
    let hosts = pauses.sorted { $0.key < $1.key }.map { host, pause in
      (
        host,
        JSON.object([
          ("refusals", .integer(Int64(pause.refusals))),
          ("until", .string(Timestamp(seconds: Int64(pause.until.rounded(.up))).text)),
        ])
      )
    }
    return JSON.object([("lukija", .object([("version", .integer(version))])), ("hosts", .object(hosts))]).prettyText
  }
}
