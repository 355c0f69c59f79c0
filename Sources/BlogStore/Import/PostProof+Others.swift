import Blog

/// What says that two posts are two, whatever they have in common.
extension PostProof {
  private func hasOtherText(_ other: PostProof) -> Bool { text != 0 && other.text != 0 && text != other.text }

  /// Whether both have a place of their own on the web, and it is not the same one. The entries of a page differ by their
  /// fragments.
  private func hasOtherPermalink(_ other: PostProof, home: Int) -> Bool {
    [self, other].allSatisfy { $0.url != 0 && $0.url != home && $0.host != 0 } && url != other.url
  }

  private func hasOtherID(_ other: PostProof) -> Bool { hasID && other.hasID && feedID != other.feedID }

  private func hasOtherTitle(_ other: PostProof) -> Bool { title != 0 && other.title != 0 && title != other.title }

  /// Whether too much speaks against their being one for any name, title, date or id that they share.
  ///
  /// - Parameter home: the blog's own address, which is no post's.
  func isAnother(_ other: PostProof, home: Int) -> Bool {
    guard hasOtherText(other) else { return false }
    guard hasOtherPermalink(other, home: home) else {
      // The blog's own number speaks against a page that has more than one post.
      return isOthers(other) && (title == 0 || title != other.title)
    }
    if hasOtherID(other) || isOthers(other) { return true }
    // Any blog may have an id as `2`: it proves nothing of what is another blog's, or has another title as well.
    return isShortID && !isNumbered(as: other) && (host != other.host || hasOtherTitle(other))
  }

  /// Whether everything is the same, whatever the ids are.
  func isWhole(_ other: PostProof) -> Bool {
    hasSameText(other) && url != 0 && url == other.url && title == other.title && published == other.published
      && !isOthers(other)
  }
}
