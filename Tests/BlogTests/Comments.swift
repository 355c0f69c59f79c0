import Blog

/// swift-testing has a `Comment` of its own.
typealias Comment = Blog.Comment

func comments(_ list: [(String, String?)]) -> [Comment] { list.map { comment($0, answers: $1) } }

func comment(_ id: String, answers parent: String? = nil, at date: String? = nil) -> Comment {
  Comment(
    id: CommentID(id), inReplyTo: parent.map { CommentID($0) }, author: Author(name: "Somebody"),
    published: date.flatMap { Timestamp($0) }, body: Body(format: .text, source: "said \(id)"))
}
