import Blog

/// Untrusted text in a sentence: in quotes, on one line, short, and with nothing in it that acts on a terminal.
func quoted(_ text: String) -> String {
  let limit = 60
  let isLonger = !text.unicodeScalars.dropFirst(limit).isEmpty
  let short = "\(Problem.visible(text.unicodeScalars.prefix(limit)))\(isLonger ? "…" : "")"
  return say("“\(short)”", fi: "”\(short)”")
}
