import Blog

/// The line above a quotation: who said it, and when, as the blog's language writes days.
public struct Attribution: Hashable, Sendable {
  private let name: String
  private let date: Timestamp?
  private let language: String

  /// - Parameter language: BCP 47; nil writes days as ISO 8601 does.
  public init(name: String, date: Timestamp?, language: String?) {
    self.name = name
    self.date = date
    self.language = language.map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() } ?? ""
  }

  /// "Piritta, 3.2.2014:"
  public var text: String {
    let parts = [name, date.map(day) ?? ""].filter { !$0.isEmpty }
    return parts.joined(separator: ", ") + ":"
  }

  private func day(_ date: Timestamp) -> String {
    let numbers = date.date.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return date.date }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    switch language {
    case "fi", "de", "da", "nb", "nn", "no", "et", "cs", "sk", "pl", "ru", "uk", "bg", "sl", "hr", "is", "lv", "tr":
      return "\(day).\(month).\(year)"
    case "fr", "es", "it", "pt", "ca", "gl", "el", "he", "ar": return "\(day)/\(month)/\(year)"
    case "nl": return "\(day)-\(month)-\(year)"
    case "en": return "\(day) \(Self.months[month - 1]) \(year)"
    default: return date.date
    }
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
