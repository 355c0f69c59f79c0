import Blog
import Screen
import Words

/// What is said once the terminal is given back.
enum Farewell {
  /// A draft that no disk takes, in full: what stands on the terminal can still be copied.
  static func printed(_ reply: Reply, why: FarewellNotice) -> [String] {
    [why.text, "", OutgoingText.clean(reply.markdown), ""]
  }

  /// What was written of a post that is not saved, in full where no place took it.
  static func post(_ draft: PostDraft, _ problem: Problem?, copy: String?) -> [String] {
    [FarewellNotice.postNotSaved(problem, path: copy).text]
      + (copy == nil ? ["", OutgoingText.clean(draft.text), ""] : [])
  }

  /// What was typed for a post that never came.
  static func typed(_ reply: Reply, isCopied: Bool) -> [String] {
    let end = isCopied ? [FarewellNotice.typedIsKept.text] : []
    return [FarewellNotice.typed.text, "", OutgoingText.clean(reply.markdown), ""] + end
  }
}
