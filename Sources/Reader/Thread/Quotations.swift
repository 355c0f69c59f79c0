import Markup

/// The quotations that a text begins with.
enum Quotations {
  /// What comes after them.
  static func removed(from blocks: [Block]) -> [Block] {
    guard let first = blocks.first else { return [] }
    let rest = Array(blocks.dropFirst())
    switch first {
    case .quote: return removed(from: rest)
    case .localized(let locality, let inner):
      let own = removed(from: inner)
      return own.isEmpty ? removed(from: rest) : [.localized(locality, own)] + rest
    case .paragraph, .heading, .list, .definitions, .indented, .preformatted, .table, .figure, .details, .rule:
      return blocks
    }
  }

  /// The same words with the first of them no quotation any more.
  static func opened(in blocks: [Block]) -> [Block] {
    guard let first = blocks.first else { return [] }
    switch first {
    case .quote(let inner): return opened(in: inner)
    case .localized(let locality, let inner): return [.localized(locality, opened(in: inner))]
    case .paragraph, .heading, .list, .definitions, .indented, .preformatted, .table, .figure, .details, .rule:
      return blocks
    }
  }
}
