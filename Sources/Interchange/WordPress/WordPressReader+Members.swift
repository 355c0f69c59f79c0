import Blog

extension WordPressReader {
  /// What WordPress needs to take the post back, and nobody else.
  func extras(_ item: XMLNode) -> [SourceMember] {
    guard maker != .lukijaBefore else { return [] }
    var kept: [String: String] = [:]
    var made: [Substring] = []
    if maker == .lukija {
      for meta in item.all(.wordpress, "postmeta") {
        guard let key = meta.text(.wordpress, "meta_key"), key.hasPrefix(WordPressMembers.prefix) else { continue }
        let value = meta.text(.wordpress, "meta_value") ?? ""
        if key == WordPressMembers.made {
          made = value.split(separator: " ")
        } else {
          kept[String(key.dropFirst(WordPressMembers.prefix.count))] = value
        }
      }
    }
    var members: [SourceMember] = []
    for name in WordPressMembers.names where !made.contains(name[...]) {
      let text = name == WordPressMembers.thumbnail ? leadPicture(item) : item.text(.wordpress, name)
      let element = text.flatMap { $0 == "0" && name != "post_id" ? nil : $0 }
      if let value = kept[name] ?? element { members.append(SourceMember(name, .string(value))) }
    }
    return members.isEmpty ? [] : [SourceMember(KeptMembers.wordpress, .object(members))]
  }
}
