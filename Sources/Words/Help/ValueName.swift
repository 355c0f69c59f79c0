/// What stands between angle brackets for a value in help: `<folder>`.
public enum ValueName: Hashable, Sendable, CaseIterable {
  case folder, name, post, place, words, query, file, source, comment, addressOrFolder, blog, old, new, date, columns,
    who, title, author, format, tag, language, deed, reply, command

  /// One word, without the brackets.
  public var text: String {
    switch self {
    case .folder: say("folder", fi: "kansio")
    case .name: say("name", fi: "nimi")
    case .post: say("post", fi: "kirjoitus")
    case .place: say("post[#comment]", fi: "kirjoitus[#kommentti]")
    case .words: say("words", fi: "sanat")
    case .query: say("query", fi: "haku")
    case .file: say("file", fi: "tiedosto")
    case .source: say("source", fi: "lähde")
    case .comment: say("comment", fi: "kommentti")
    case .addressOrFolder: say("address-or-folder", fi: "osoite-tai-kansio")
    case .blog: say("blog", fi: "blogi")
    case .old: say("old", fi: "vanha")
    case .new: say("new", fi: "uusi")
    case .date: say("date", fi: "päivä")
    case .columns: say("columns", fi: "sarakkeet")
    case .who: say("who", fi: "kuka")
    case .title: say("title", fi: "otsikko")
    case .author: say("author", fi: "kirjoittaja")
    case .format: say("format", fi: "muoto")
    case .tag: say("tag", fi: "avainsana")
    case .deed: say("deed", fi: "toimi")
    case .reply: say("reply", fi: "vastaus")
    case .command: say("command", fi: "komento")
    case .language: say("tag", fi: "kielikoodi")
    }
  }
}
