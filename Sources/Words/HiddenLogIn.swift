/// An address as a sentence repeats it: without the name and the password that somebody wrote into it.
///
/// - Returns: what is no address with a log-in in it, as it is.
func withoutLogIn(_ text: String) -> String {
  let marker = text.firstRange(of: "//").flatMap { text[..<$0.lowerBound].contains("/") ? nil : $0.upperBound }
  let rest = text[(marker ?? text.startIndex)...]
  let authority = rest.prefix { !"/?#".contains($0) }
  guard let sign = rest.lastIndex(of: "@") else { return text }
  // A password may have any sign in it; what stands behind a port is a path.
  let behindColon = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first
  let isPort = behindColon?.allSatisfy { $0.isASCII && $0.isNumber } ?? true
  guard authority.contains("@") ? marker != nil || !isPort : !isPort else { return text }
  let end = authority.lastIndex(of: "@") ?? sign
  return text[..<rest.startIndex] + "…" + text[end...]
}
