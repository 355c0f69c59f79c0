import Blog
import TextFormats
import Words

/// What `--json` prints. These members are stable: they may become more, they do not change. Members without a value are
/// left out; dates are as the file has them (RFC 3339); `content_*` is the text as written, but for what
/// ``OutgoingText`` leaves out; untrusted.
enum JSONOutput {
  /// An element of `lukija list --json`.
  struct Summary: JSONPrintable {
    /// With `--all`: the blog's name.
    var blog: String?
    var slug: String
    var id: String?
    var url: String?
    var title: String
    var date_published: String?
    var authors: [Author]
    var tags: [String]
    /// Comments, pingbacks and replies written here.
    var comment_count: Int
    /// Nil for a post that cannot be read.
    var marks: Marks?
    /// Why the post cannot be read.
    var problem: Problem?

    var json: JSON {
      JSONOutput.members([
        "blog": blog, "slug": slug, "id": id, "url": url, "title": title, "date_published": date_published,
        "authors": authors,
        "tags": tags, "comment_count": comment_count, "marks": marks, "problem": problem,
      ])
    }

    init(_ post: PostSummary, replies: Int, blog: String? = nil) {
      self.blog = blog
      slug = post.id.slug
      id = post.feedID.nonEmpty
      url = post.url
      title = post.title
      date_published = post.published?.text
      authors = post.authors.map { Author(name: $0) }
      tags = post.tags
      comment_count = post.commentCount + replies
      marks = post.problem == nil ? Marks(post.marks) : nil
      problem = post.problem.map(Problem.init)
    }
  }

  /// What `lukija show --json` prints.
  struct Post: JSONPrintable {
    var slug: String
    var id: String?
    var url: String?
    var title: String
    var date_published: String?
    var date_modified: String?
    /// The site's where the post names nobody.
    var authors: [Author]
    var tags: [String]
    var language: String?
    var summary: String?
    var image: String?
    var attachments: [Attachment]
    var marks: Marks
    var comments_open: Bool
    /// Comments, pingbacks and replies written here.
    var comment_count: Int
    var content_html: String?
    var content_text: String?
    var content_markdown: String?
    /// With `--comments`.
    var comments: [Comment]?

    var json: JSON {
      JSONOutput.members([
        "slug": slug, "id": id, "url": url, "title": title, "date_published": date_published,
        "date_modified": date_modified, "authors": authors, "tags": tags, "language": language, "summary": summary,
        "image": image, "attachments": attachments, "marks": marks, "comments_open": comments_open,
        "comment_count": comment_count, "content_html": content_html, "content_text": content_text,
        "content_markdown": content_markdown, "comments": comments,
      ])
    }

    init(_ post: Blog.Post, authors: [Blog.Author], thread: CommentThread, withComments: Bool) {
      slug = post.id.slug
      id = post.feedID.nonEmpty
      url = post.url
      title = post.title
      date_published = post.published?.text
      date_modified = post.modified?.text
      self.authors = authors.map(Author.init)
      tags = post.tags
      language = post.language
      summary = post.summary
      image = post.image
      attachments = post.attachments.map(Attachment.init)
      marks = Marks(post.marks)
      comments_open = post.commentsOpen
      comment_count = thread.count
      content_html = post.body.source(as: .html)
      content_text = post.body.source(as: .text)
      content_markdown = post.body.source(as: .markdown)
      comments = withComments ? thread.allEntries.map(Comment.init) : nil
    }
  }

  /// An element of `lukija comments --json`.
  struct Comment: JSONPrintable {
    var number: Int
    var id: String
    var in_reply_to: String?
    /// 0 answers the post.
    var depth: Int
    var kind: String
    var status: String
    var author: Author
    var date_published: String?
    var url: String?
    var content_html: String?
    var content_text: String?
    var content_markdown: String?
    /// True for a reply of this repository.
    var written_here: Bool?
    /// True where an import found it gone at its source.
    var vanished: Bool?
    /// What is odd about its place: `orphan`, `cycle`, `duplicate`.
    var oddity: String?

    var json: JSON {
      JSONOutput.members([
        "number": number, "id": id, "in_reply_to": in_reply_to, "depth": depth, "kind": kind, "status": status,
        "author": author, "date_published": date_published, "url": url, "content_html": content_html,
        "content_text": content_text, "content_markdown": content_markdown, "written_here": written_here,
        "vanished": vanished, "oddity": oddity,
      ])
    }

    init(_ entry: CommentThread.Entry) {
      number = entry.number
      id = entry.comment.id.value
      in_reply_to = entry.comment.inReplyTo?.value
      depth = entry.depth
      kind = entry.comment.kind.word
      status = entry.comment.status.word
      author = Author(entry.comment.author)
      date_published = entry.comment.published?.text
      url = entry.comment.url
      content_html = entry.comment.body.source(as: .html)
      content_text = entry.comment.body.source(as: .text)
      content_markdown = entry.comment.body.source(as: .markdown)
      written_here = entry.reply == nil ? nil : true
      vanished = entry.comment.hasVanished ? true : nil
      oddity = entry.oddity?.rawValue
    }
  }

  /// What the blog's software says about a post.
  struct Marks: JSONPrintable {
    /// `published`, `draft`, `pending`, `scheduled`, `private`, `trash`.
    var status: String
    /// `post`, `page` …
    var kind: String
    var sticky: Bool?
    var password_protected: Bool?
    /// Whether it was made here.
    var own: Bool?
    /// Whether the blog's server has it no more.
    var vanished: Bool?
    var format: String?
    var categories: [String]?

    var json: JSON {
      JSONOutput.members([
        "status": status, "kind": kind, "sticky": sticky, "password_protected": password_protected, "own": own,
        "vanished": vanished,
        "format": format, "categories": categories,
      ])
    }

    init(_ marks: PostMarks) {
      status = marks.status.word
      kind = marks.kind
      sticky = marks.isSticky ? true : nil
      password_protected = marks.isPasswordProtected ? true : nil
      own = marks.isMadeHere ? true : nil
      vanished = marks.hasVanished ? true : nil
      format = marks.format
      categories = marks.categories.isEmpty ? nil : marks.categories
    }
  }

  struct Author: JSONPrintable {
    var name: String
    var url: String?

    var json: JSON {
      JSONOutput.members(["name": name, "url": url])
    }
  }

  struct Attachment: JSONPrintable {
    var url: String
    var mime_type: String?
    var title: String?
    var size_in_bytes: Int?

    var json: JSON {
      JSONOutput.members(["url": url, "mime_type": mime_type, "title": title, "size_in_bytes": size_in_bytes])
    }
  }

  /// An element of `lukija check --json`.
  struct Problem: JSONPrintable {
    var severity: String
    /// Below the repository; empty for the folder itself.
    var file: String
    var line: Int?
    var column: Int?
    var message: String
    var advice: String?

    var json: JSON {
      JSONOutput.members([
        "severity": severity, "file": file, "line": line, "column": column, "message": message, "advice": advice,
      ])
    }
  }
}

extension JSONOutput.Author {
  init(_ author: Author) { self.init(name: author.name, url: author.url) }
}

extension JSONOutput.Attachment {
  init(_ attachment: Attachment) {
    self.init(
      url: attachment.url, mime_type: attachment.mimeType, title: attachment.title, size_in_bytes: attachment.size)
  }
}

extension JSONOutput.Problem {
  init(_ problem: Problem) {
    self.init(
      severity: problem.severity.rawValue, file: problem.file, line: problem.line, column: problem.column,
      message: Language.inEnglish { problem.message }, advice: Language.inEnglish { problem.advice })
  }
}

extension Body {
  /// The text where it is written in a format.
  fileprivate func source(as format: BodyFormat) -> String? { self.format == format ? source : nil }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
