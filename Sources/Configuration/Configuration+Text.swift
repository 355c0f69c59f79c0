import Blog
import TextFormats

extension Configuration {
  /// All that counts, as a file would say it: what no file says stands there with its usual value.
  public var text: String {
    var parts: [String] = []
    for blog in blogs {
      let members: [(SettingName, String?)] = [
        (.blogName, blog.name), (.blogPath, blog.path), (.blogHome, blog.home), (.blogLogin, blog.login),
        (.blogPasswordCommand, blog.passwordCommand), (.blogCAFile, blog.caFile),
        (.blogReplyCommand, blog.replyCommand),
      ]
      parts.append("[[blog]]\n" + members.map { $1.map($0.line) ?? "" }.joined())
    }
    parts.append("[sync]\n" + SettingName.syncEvery.line(TimeSpan(seconds: syncEvery).text))
    return parts.joined(separator: "\n")
  }
}

extension SettingName {
  fileprivate func line(_ text: String) -> String { "\(parts.key) = \(TOML.string(text).text)\n" }
}

extension TimeSpan {
  /// In the largest units that leave no rest.
  var text: String {
    guard var rest = seconds else { return "off" }
    var words: [String] = []
    for (unit, length) in [("d", 86400), ("h", 3600), ("min", 60), ("s", 1)] where rest >= length {
      words.append("\(rest / length) \(unit)")
      rest %= length
    }
    return words.joined(separator: " ")
  }
}
