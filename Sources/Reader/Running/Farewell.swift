import Blog
import Screen

/// What is said once the terminal is given back.
enum Farewell {
  /// A draft that no disk takes, in full: what stands on the terminal can still be copied.
  static func printed(_ reply: Reply, why: String) -> [String] {
    ["Your draft could not be saved: \(why) It says:", "", OutgoingText.clean(reply.markdown), ""]
  }

  /// What was typed for a post that never came.
  static func typed(_ reply: Reply, isCopied: Bool) -> [String] {
    let end = isCopied ? ["The next start has it among your drafts."] : []
    return ["You typed this for a post that was not there yet:", "", OutgoingText.clean(reply.markdown), ""] + end
  }
}
