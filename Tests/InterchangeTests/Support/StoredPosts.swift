import TextFormats

extension TemporaryFolder {
  /// The posts of a repository, by file name.
  func posts(of blog: String = "blog") throws -> [JSON] {
    try everything("\(blog)/posts").sorted { $0.key < $1.key }.map { try JSONParser.parse(Array($0.value.utf8)) }
  }

  /// What a member of the post with an id says, as text.
  func text(of member: String, ofPost id: String, in blog: String = "blog") throws -> String? {
    try posts(of: blog).first { $0["id"]?.string == id }?[member].map {
      String(decoding: $0.compactText, as: UTF8.self)
    }
  }
}
