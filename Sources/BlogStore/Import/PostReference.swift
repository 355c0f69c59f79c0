import Blog

/// How a comment names its post: of each word only a hash.
enum PostReference: Hashable {
  /// The name of its file.
  case file(Int)
  /// An id, or an address with and without its fragment.
  case address(whole: Int, page: Int)

  /// Nil for what says nothing.
  init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    if text.hasPrefix(ImportedComment.slugPrefix) {
      self = .file(PostIndex.key(Slug.clean(String(text.dropFirst(ImportedComment.slugPrefix.count)))))
    } else {
      let whole = PostProof.hash(address: text)
      self = .address(
        whole: whole,
        page: text.utf8.contains(UInt8(ascii: "#")) ? PostProof.hash(address: text.prefix { $0 != "#" }) : whole)
    }
  }
}
