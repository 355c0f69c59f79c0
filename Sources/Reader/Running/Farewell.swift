import Blog
import Screen
import Words

/// What is said once the terminal is given back.
enum Farewell {
  /// A draft that no disk takes, in full: what stands on the terminal can still be copied.
  static func printed(_ reply: Reply, why: FarewellNotice) -> [String] {
    [why.text, "", OutgoingText.clean(reply.markdown), ""]
  }

  /// What was typed for a post that never came.
  static func typed(_ reply: Reply, isCopied: Bool) -> [String] {
    let end = isCopied ? [FarewellNotice.typedIsKept.text] : []
    return [FarewellNotice.typed.text, "", OutgoingText.clean(reply.markdown), ""] + end
  }
}
