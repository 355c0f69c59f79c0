import Blog
import Sync
import TextFormats

/// What it shows.
extension CommentServer {
  func page(_ post: Int) -> String { Self.home + "/\(post)/" }

  func get(_ request: OutboxRequest) -> Answer {
    if request.url.hasPrefix(Self.root) {
      return hasREST ? rest(request) : answer(404, "<html>", request)
    }
    guard let post = standing.keys.first(where: { request.url.hasPrefix(page($0)) }) else {
      return answer(404, "<html>Ei ole", request)
    }
    let isOpen = standing[post] == .open
    switch standing[post] ?? .gone {
    case .gone, .draft: return answer(404, "<html>Ei ole", request)
    case .protected:
      return answer(
        200, "<html><body><form action='/wp-login.php?action=postpass' class='post-password-form'></form>", request)
    default: break
    }
    let items = kept.filter { $0.post == post && $0.status == "approved" }.map {
      "<li id=\"comment-\($0.id)\"><article id=\"div-comment-\($0.id)\"><b>\($0.name)</b><p>\($0.text)</p></article></li>"
    }
    let form = """
      <form action="/wp-comments-post.php" method="post"><textarea name="comment"></textarea><input name="author">\
      <input name="email"><input name="url"><input type="checkbox" name="wp-comment-cookies-consent" value="yes">\
      <input type="submit" name="submit" value="Lähetä"><input type='hidden' name='comment_post_ID' value='\(post)'>\
      <input type='hidden' name='comment_parent' value='0'><input type="hidden" name="akismet_nonce" value="n&amp;1"></form>
      """
    let foot =
      isOpen ? form : standing[post] == .registration ? "<p class=\"must-log-in\">Kirjaudu</p>" : ""
    defer { afterPage?() }
    return answer(
      200, "<html><head><link href='\(Self.home)/wp-content/style.css'></head><body><ol>\(items.joined())</ol>\(foot)",
      request)
  }

  private func rest(_ request: OutboxRequest) -> Answer {
    let isKnown = request.isAuthorized && passwordIsRight && account != nil
    let parts = request.url.dropFirst(Self.root.count).split(separator: "?", maxSplits: 1)
    let path = parts.first.map(String.init) ?? ""
    var query: [String: String] = [:]
    for pair in parts.count > 1 ? parts[1].split(separator: "&") : [] {
      let sides = pair.split(separator: "=", maxSplits: 1)
      query[String(sides[0])] = sides.count > 1 ? String(sides[1]) : ""
    }
    if path == "wp/v2/users/me" {
      guard isKnown, let account else { return refusal(401, "rest_not_logged_in", request) }
      return answer(
        200, #"{"id":\#(account.id),"name":"\#(account.name)","capabilities":{"read":true,"level_0":true}}"#, request)
    }
    if path.hasPrefix("wp/v2/posts/"), let post = Int(path.dropFirst(12)) {
      switch standing[post] {
      case .open?, .registration?, .protected?: return answer(200, #"{"id":\#(post),"comment_status":"open"}"#, request)
      case .closed?: return answer(200, #"{"id":\#(post),"comment_status":"closed"}"#, request)
      default: return refusal(404, "rest_post_invalid_id", request)
      }
    }
    if path.hasPrefix("wp/v2/comments/"), let id = Int(path.dropFirst(15)) {
      guard let comment = comments.first(where: { $0.id == id }) else {
        return refusal(404, "rest_comment_invalid_id", request)
      }
      guard comment.status == "approved" || isKnown && comment.author == account?.id else {
        return refusal(isKnown ? 403 : 401, "rest_cannot_read", request)
      }
      return answer(200, String(decoding: json(comment).compactText, as: UTF8.self), request)
    }
    guard path == "wp/v2/comments" else { return refusal(404, "rest_no_route", request) }
    var list = comments.filter { $0.status == "approved" }
    if let post = query["post"].flatMap({ Int($0) }) { list = list.filter { $0.post == post } }
    if let parent = query["parent"].flatMap({ Int($0) }) { list = list.filter { $0.parent == parent } }
    if let after = query["after"].flatMap({ Timestamp($0) }) { list = list.filter { $0.seconds > after.seconds } }
    if let before = query["before"].flatMap({ Timestamp($0) }) { list = list.filter { $0.seconds < before.seconds } }
    if let ids = query["include"]?.split(separator: ",").compactMap({ Int($0) }) {
      list = list.filter { ids.contains($0.id) }
    }
    list.sort { $0.seconds < $1.seconds }
    if query["order"] == "desc" { list.reverse() }
    let text = JSON(.array(list.map(json))).compactText
    return answer(200, String(decoding: text, as: UTF8.self), request)
  }

  func json(_ comment: Comment) -> JSON {
    let text = comment.text.replacing("--", with: "–").replacing("\"", with: "”").replacing("\n", with: "<br />\n")
    return JSON.object([
      ("id", .integer(Int64(comment.id))), ("post", .integer(Int64(comment.post))),
      ("parent", .integer(Int64(comment.parent))), ("author", .integer(Int64(comment.author))),
      ("author_name", .string(comment.name)),
      ("date_gmt", .string(String(Timestamp(seconds: comment.seconds).text.prefix(19)))),
      ("content", .object([("rendered", .string("<p>\(text)</p>\n"))])), ("status", .string(comment.status)),
      ("type", .string("comment")), ("link", .string(page(comment.post) + "#comment-\(comment.id)")),
    ])
  }
}
