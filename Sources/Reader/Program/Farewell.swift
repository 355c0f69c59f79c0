import Blog

/// What is said once the terminal is given back.
enum Farewell {
  /// A draft that no disk takes, in full: what stands on the terminal can still be copied.
  static func printed(_ reply: Reply, why: String) -> [String] {
    ["Your draft could not be saved: \(why) It says:", "", cleaned(reply.markdown), ""]
  }

  /// What was typed for a post that never came.
  static func typed(_ reply: Reply, isCopied: Bool) -> [String] {
    let end = isCopied ? ["The next start has it among your drafts."] : []
    return ["You typed this for a post that was not there yet:", "", cleaned(reply.markdown), ""] + end
  }

  private static func cleaned(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { scalar in
      scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
