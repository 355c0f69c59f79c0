/// What an import found, as a fact. `Words` has the sentences.
public indirect enum ImportFact: Hashable, Sendable {
  /// Of a source as a whole.
  case source(SourceFact)
  /// A source of another program that is not read.
  case foreign(ForeignSource)
  /// Of the bytes and characters of a text.
  case text(TextFact)
  case xml(XMLFact)
  case json(JSONFact)
  case date(DateFact)
  case feed(FeedFact)
  /// Of a JSON Feed.
  case jsonFeed(JSONFeedFact)
  /// Members of a JSON Feed, an item or a comment that have another form than they should.
  case shape(ShapeFact)
  case visibility(VisibilityFact)
  case wordPress(WordPressFact)
  /// Of a page of Markdown, or of a site made of them.
  case page(PageFact)
  /// Of bringing what was read into a blog.
  case joining(JoiningFact)
  /// Of the feed itself, and not of an item.
  case ofFeed(ImportFact)
  /// An item that cannot be read.
  case itemLeftOut(ImportFact)
  /// In a line, from 1.
  case inLine(Int, ImportFact)
  /// So many notes of a kind were held back.
  case more(Int)
}
