/// One thing that an import could not take as it stood, or not yet: said to the person, counted, never silent.
public struct ImportNote: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Read another way than it was written.
    case guessed
    /// Could not be read.
    case lost
    /// Left out on purpose.
    case skipped
    /// Kept beside the posts until the post comes that it belongs to.
    case waiting
  }

  /// Guessed, lost, skipped or waiting.
  public var kind: Kind
  /// The source as it was named, or the path below it.
  public var source: String
  /// From 1; nil where the whole source is meant.
  public var line: Int?
  /// What was found.
  public var fact: ImportFact
  /// How often it was so; the place is that of the first.
  public var count = 1

  /// One note of a place.
  public init(_ kind: Kind, source: String, line: Int? = nil, _ fact: ImportFact) {
    self.kind = kind
    self.source = source
    self.line = line
    self.fact = fact
  }

  /// One note for what was found alike in several places, in the order of the first ones.
  public static func gathered(_ notes: [ImportNote]) -> [ImportNote] {
    var gathered: [ImportNote] = []
    var places: [Said: Int] = [:]
    for note in notes {
      let said = Said(kind: note.kind, fact: note.fact)
      if let place = places[said] {
        gathered[place].count += note.count
      } else {
        places[said] = gathered.count
        gathered.append(note)
      }
    }
    return gathered
  }

  private struct Said: Hashable {
    var kind: Kind
    var fact: ImportFact
  }
}

/// What a source delivers, one after the other.
public enum ImportEvent: Sendable {
  /// What follows stands in this file or folder: numbers of posts mean the same only within one.
  case source(String)
  /// The blog itself.
  case site(Site)
  /// A post with the comments that the source keeps in it.
  case post(ImportedPost)
  /// A comment apart from its post.
  case comment(ImportedComment)
  /// What a server says of a post's thread.
  case thread(ImportedThread)
  /// A listed file.
  case attachment(ImportedAttachment)
  /// A file to be copied to `media/`: its path on this machine, and the name it gets below `media/`.
  case media(path: String, name: String)
  /// Something was guessed, lost or left out.
  case note(ImportNote)
}
