/// Raised and lowered letters as Unicode has them.
enum ScriptLetters {
  /// Where text stands.
  enum Script: Sendable {
    case none, raised, lowered
  }

  /// The text raised or lowered, or nil where Unicode lacks one of its letters.
  static func text(_ text: String, _ script: Script) -> String? {
    let letters = script == .raised ? raised : lowered
    var result = ""
    for scalar in text.unicodeScalars {
      guard let letter = letters[scalar] else { return nil }
      result.unicodeScalars.append(letter)
    }
    return result
  }

  private static let raised = table(
    "0123456789+−-=()abcdefghijklmnoprstuvwxyz ", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ ")
  private static let lowered = table("0123456789+−-=()aehijklmnoprstuvx ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ ")

  private static func table(_ from: String, _ to: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(zip(from.unicodeScalars, to.unicodeScalars), uniquingKeysWith: { first, _ in first })
  }
}
