/// The quotation marks that languages put around `q`.
enum QuotationMarks {
  /// By BCP 47 tag and how deep the quotation is nested.
  static func marks(of language: String, depth: Int) -> (opening: String, closing: String) {
    let isInner = depth % 2 == 1
    return switch language.prefix(2).lowercased() {
    case "fi", "sv": isInner ? ("’", "’") : ("”", "”")
    case "de", "cs", "da", "et", "is", "lt", "sk", "sl": isInner ? ("‚", "‘") : ("„", "“")
    case "fr", "it", "es", "pt", "nb", "no", "ru", "uk", "el": isInner ? ("“", "”") : ("«", "»")
    case "pl", "hu", "ro", "nl": isInner ? ("‚", "’") : ("„", "”")
    case "ja", "zh": isInner ? ("『", "』") : ("「", "」")
    default: isInner ? ("‘", "’") : ("“", "”")
    }
  }
}
