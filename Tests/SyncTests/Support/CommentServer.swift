import Blog
import Sync
import TextFormats

/// A WordPress blog that takes comments and exists only in a test. It does what a real one was seen to do.
final class CommentServer {
  struct Comment: Equatable {
    var id: Int
    var post: Int
    var parent: Int
    /// 0 for people without an account.
    var author: Int
    var name: String
    var text: String
    var seconds: Int64
    var status: String
  }

  enum Standing { case open, closed, registration, protected, gone, draft }

  /// What happens to one POST.
  enum Fault: CaseIterable {
    /// The request never gets there.
    case refused
    /// It may have got there, and did not.
    case lost
    /// It got there; the answer did not come.
    case arrived
    /// An answer that says nothing, before or after the comment was made.
    case errorBefore, errorAfter, cut, emptyAfter, htmlAfter
    /// The blog is being mended.
    case maintenance
  }

  static let home = "https://lampi.example"
  static let root = home + "/wp-json/"
  /// The server's clock is ahead by so much.
  var ahead: Int64 = 37
  var now: Int64 = 1_796_000_000
  var comments: [Comment] = []
  var standing: [Int: Standing] = [4: .open, 5: .open]
  /// Those who log in with the right password.
  var account: (login: String, id: Int, name: String)? = ("aino", 3, "Aino Ahven")
  var passwordIsRight = true
  var hasREST = true
  var holdsAll = false
  var flood: Int64 = 15
  /// Of the POSTs to come.
  var faults: [Fault] = []
  /// Whether the next GET comes to nothing, and in which way.
  var failsGet: (() -> Int?)?
  var redirect: (status: Int, target: String)?
  /// Says no to every form, in these words.
  var refusal: String?
  /// Once a page with a form was given out.
  var afterPage: (() -> Void)?
  /// Everything that was asked, in short.
  private(set) var log: [String] = []
  private var lastID = 300

  /// The comments that stand or stood there, but for what was thrown away.
  var kept: [Comment] { comments.filter { $0.status != "trash" } }

  func answer(_ request: OutboxRequest) -> Result<Answer, OutboxFault> {
    log.append((request.method == .post ? "POST " : "GET ") + request.url.dropFirst(Self.home.count))
    guard request.method == .post else {
      switch failsGet?() {
      case 0?: return .failure(OutboxFault(.timedOut, mayHaveArrived: true))
      case 1?: return .failure(OutboxFault(.answerBroken(.cut), mayHaveArrived: false))
      case let status?: return .success(answer(status, "<html>", request))
      case nil: return .success(get(request))
      }
    }
    if let redirect {
      self.redirect = nil
      return .success(answer(redirect.status, "", request, [HeaderField("Location", redirect.target)]))
    }
    let fault = faults.isEmpty ? nil : faults.removeFirst()
    switch fault {
    case .refused?: return .failure(OutboxFault(.refused, mayHaveArrived: false))
    case .lost?: return .failure(OutboxFault(.timedOut, mayHaveArrived: true))
    case .errorBefore?: return .success(answer(500, "<html><body>Error</body></html>", request))
    case .maintenance?: return .success(answer(503, "<html>", request, [HeaderField("Retry-After", "30")]))
    default: break
    }
    let answer = post(request)
    switch fault {
    case .arrived?: return .failure(OutboxFault(.answerBroken(.cut), mayHaveArrived: true))
    case .errorAfter?: return .success(self.answer(502, "", request))
    case .emptyAfter?: return .success(self.answer(request.isAuthorized ? 200 : 204, "", request))
    case .htmlAfter?: return .success(self.answer(request.isAuthorized ? 200 : 504, "<html><body>x", request))
    case .cut?:
      var answer = answer
      answer.body = Array(answer.body.prefix(answer.body.count / 2))
      return .success(answer)
    default: return .success(answer)
    }
  }

  // MARK: What is written

  private func post(_ request: OutboxRequest) -> Answer {
    let body = String(decoding: request.body, as: UTF8.self)
    if request.url.hasSuffix("/wp-comments-post.php") { return post(form: body, request) }
    guard let json = try? JSONParser.parse(request.body) else { return refusal(400, "rest_invalid_json", request) }
    guard request.isAuthorized, passwordIsRight, let account else {
      return refusal(401, "rest_comment_login_required", request)
    }
    let post = Int(json["post"]?.integer ?? 0)
    switch standing[post] ?? .gone {
    case .open, .registration: break
    case .closed: return refusal(403, "rest_comment_closed", request)
    case .protected: return refusal(403, "rest_cannot_read_post", request)
    case .gone: return refusal(403, "rest_comment_invalid_post_id", request)
    case .draft: return refusal(403, "rest_comment_draft_post", request)
    }
    let text = json["content"]?.string ?? ""
    if text.allSatisfy(\.isWhitespace) { return refusal(400, "rest_comment_content_invalid", request) }
    if text.utf8.count > 65_525 { return refusal(400, "comment_content_column_length", request) }
    let date = json["date_gmt"]?.string.flatMap { Timestamp($0 + "Z") }?.seconds ?? now + ahead
    let new = Comment(
      id: 0, post: post, parent: Int(json["parent"]?.integer ?? 0), author: account.id, name: account.name, text: text,
      seconds: date, status: "")
    switch add(new) {
    case .failure(.duplicate): return refusal(409, "comment_duplicate", request)
    case .failure(.flood): return refusal(400, "comment_flood", request)
    case .success(let comment):
      return answer(
        201, String(decoding: self.json(comment).compactText, as: UTF8.self), request,
        [HeaderField("Location", Self.root + "wp/v2/comments/\(comment.id)")])
    }
  }

  private enum Refusal: Error { case duplicate, flood }

  private func add(_ new: Comment) -> Result<Comment, Refusal> {
    func trimmed(_ text: String) -> String {
      text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let twin = kept.contains {
      $0.post == new.post && $0.parent == new.parent && $0.author == new.author && $0.name == new.name
        && trimmed($0.text) == trimmed(new.text)
    }
    if twin { return .failure(.duplicate) }
    let last = comments.filter { $0.name == new.name && $0.seconds >= now + ahead - 3600 }.map(\.seconds).max()
    if let last, new.seconds - last < flood { return .failure(.flood) }
    lastID += 1
    var comment = new
    comment.id = lastID
    comment.status =
      new.text.contains("verybad") ? "trash" : holdsAll || new.text.contains("badword") ? "hold" : "approved"
    comments.append(comment)
    return .success(comment)
  }

  private func post(form: String, _ request: OutboxRequest) -> Answer {
    var fields: [String: String] = [:]
    for field in form.split(separator: "&") {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      fields[decoded(parts[0])] = parts.count > 1 ? decoded(parts[1]) : ""
    }
    let post = Int(fields["comment_post_ID"] ?? "") ?? 0
    guard fields["akismet_nonce"] == "n&1" else { return die(403, "Nonce", request) }
    switch standing[post] ?? .gone {
    case .open: break
    case .closed: return die(403, "Sorry, comments are closed for this item.", request)
    case .registration: return die(403, "Sorry, you must be logged in to comment.", request)
    case .protected, .gone, .draft: return answer(200, "", request)
    }
    if let refusal { return die(200, refusal, request) }
    guard fields["author"]?.isEmpty == false, fields["email"]?.contains("@") == true else {
      return die(200, "<strong>Error:</strong> Please fill the required fields.", request)
    }
    let new = Comment(
      id: 0, post: post, parent: Int(fields["comment_parent"] ?? "") ?? 0, author: 0, name: fields["author"] ?? "",
      text: fields["comment"] ?? "", seconds: now + ahead, status: "")
    switch add(new) {
    case .failure(.duplicate): return die(409, "Duplicate comment detected", request)
    case .failure(.flood): return die(429, "You are posting comments too quickly.", request)
    case .success(let comment):
      let mark = comment.status == "hold" ? "?unapproved=\(comment.id)&moderation-hash=abc" : ""
      return answer(302, "", request, [HeaderField("Location", page(post) + mark + "#comment-\(comment.id)")])
    }
  }

  private func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  // MARK: How it is said

  func refusal(_ status: Int, _ code: String, _ request: OutboxRequest) -> Answer {
    answer(status, #"{"code":"\#(code)","message":"No: \#(code)","data":{"status":\#(status)}}"#, request)
  }

  private func die(_ status: Int, _ words: String, _ request: OutboxRequest) -> Answer {
    answer(
      status,
      "<html><body id=\"error-page\"><div class=\"wp-die-message\"><p>\(words)</p></div><p><a href='#'>Back</a></p>",
      request)
  }

  func answer(
    _ status: Int, _ body: String, _ request: OutboxRequest, _ headers: [HeaderField] = []
  ) -> Answer {
    Answer(
      status: status, headers: headers + [HeaderField("Date", ModelBlog.httpDate(now + ahead))], body: Array(body.utf8),
      url: request.url)
  }
}
