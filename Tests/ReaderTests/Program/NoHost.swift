import Blog
import Reader

/// A machine on which nothing can be opened, copied or edited.
struct NoHost: Host {
  func now() -> Timestamp { Timestamp(seconds: 0) }
  func newReplyID(at time: Timestamp) -> ReplyID { ReplyID("r") }
  func edit(_ text: String) -> EditorOutcome { EditorOutcome(text: nil) }
  func rescue(_ reply: Reply) -> String? { nil }
}
