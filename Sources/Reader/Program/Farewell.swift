import Blog

/// What is said once the terminal is given back.
enum Farewell {
  /// A draft that no disk takes, in full: what stands on the terminal can still be copied.
  static func printed(_ reply: Reply, why: String) -> [String] {
    let text = reply.markdown.unicodeScalars.filter { scalar in
      scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control
    }
    return ["Your draft could not be saved: \(why) It says:", "", String(String.UnicodeScalarView(text)), ""]
  }
}
